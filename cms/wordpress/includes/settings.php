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
 * Makes anything that a form may send into settings, and says what of it could not be taken.
 *
 * @param mixed $sent What was sent.
 */
function news_elements_sanitize_settings( $sent ) {
	$sent    = array_filter( (array) $sent, 'is_scalar' );
	$feed    = trim( (string) ( $sent['feed'] ?? '' ) );
	$url     = trim( (string) ( $sent['script_url'] ?? '' ) );
	$minutes = (int) ( $sent['cache_minutes'] ?? 15 );
	$is_own  = 'own' === ( $sent['script'] ?? '' );
	$clean   = array(
		'feed'          => news_elements_clean_sources( $feed ),
		'script'        => 'bundled',
		'script_url'    => news_elements_clean_address( $url ),
		'cache_minutes' => min( 1440, max( 5, $minutes ) ),
	);
	if ( $is_own && '' !== $clean['script_url'] ) {
		$clean['script'] = 'own';
	}
	if ( count( preg_split( '/[\s|]+/', $feed ) ) !== count( preg_split( '/[\s|]+/', $clean['feed'] ) ) || ( '' !== $feed && '' === $clean['feed'] ) ) {
		news_elements_settings_error( 'feed', __( 'Default feed: what is no address of the web, beginning with https://, was left out.', 'news-elements' ) );
	}
	if ( ( $is_own || '' !== $url ) && '' === $clean['script_url'] ) {
		news_elements_settings_error( 'script_url', __( 'Script: your own copy needs an address that begins with https://. The one in this plugin is used.', 'news-elements' ) );
	}
	if ( $clean['cache_minutes'] !== $minutes ) {
		news_elements_settings_error( 'cache_minutes', __( 'Minutes: a number from 5 to 1440 is possible.', 'news-elements' ) );
	}
	return $clean;
}

/**
 * Says beside a setting what is wrong with it. The settings are also written where nobody looks: there is no such function then.
 *
 * @param string $name    Of the setting.
 * @param string $message What to say.
 */
function news_elements_settings_error( $name, $message ) {
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error( 'news_elements_settings', 'news-elements-' . $name, $message, 'warning' );
	}
}

/** Address of the script: the plugin's own copy unless the administrator has another. */
function news_elements_script_url() {
	$settings = news_elements_settings();
	if ( 'own' === $settings['script'] && '' !== $settings['script_url'] ) {
		return $settings['script_url'];
	}
	return plugins_url( 'assets/news-elements.js', NEWS_ELEMENTS_FILE );
}
