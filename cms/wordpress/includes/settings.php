<?php
/**
 * What the site's administrator has chosen.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The settings with their defaults. */
function news_elements_settings() {
	$defaults = array(
		'feed'          => '',
		'script'        => 'bundled',
		'script_url'    => '',
		'cache_minutes' => 15,
	);
	return array_merge( $defaults, array_intersect_key( (array) get_option( 'news_elements_settings', array() ), $defaults ) );
}

/**
 * Makes anything that a form may send into settings.
 *
 * @param mixed $sent What was sent.
 */
function news_elements_sanitize_settings( $sent ) {
	$sent = array_filter( (array) $sent, 'is_scalar' );
	$url  = esc_url_raw( trim( (string) ( $sent['script_url'] ?? '' ) ), array( 'http', 'https' ) );
	return array(
		'feed'          => news_elements_clean_sources( (string) ( $sent['feed'] ?? '' ) ),
		'script'        => 'own' === ( $sent['script'] ?? '' ) && '' !== $url ? 'own' : 'bundled',
		'script_url'    => $url,
		'cache_minutes' => min( 1440, max( 5, (int) ( $sent['cache_minutes'] ?? 15 ) ) ),
	);
}

/** Address of the script: the plugin's own copy unless the administrator has another. */
function news_elements_script_url() {
	$settings = news_elements_settings();
	if ( 'own' === $settings['script'] && '' !== $settings['script_url'] ) {
		return $settings['script_url'];
	}
	return plugins_url( 'assets/news-elements.js', NEWS_ELEMENTS_FILE );
}
