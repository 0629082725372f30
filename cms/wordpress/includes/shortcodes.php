<?php
/**
 * `[news_list feed="…" limit="5"]` and the like. A shortcode cannot have hyphens: `article_href` means `article-href`.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** One shortcode for each element. */
function news_elements_register_shortcodes() {
	foreach ( array_keys( news_elements_attribute_types() ) as $tag ) {
		add_shortcode( str_replace( '-', '_', $tag ), 'news_elements_shortcode' );
	}
}

/**
 * The element that the shortcode names.
 *
 * @param array|string $written Attributes; an empty text where there are none.
 * @param string|null  $content What stands between the tags.
 * @param string       $name    Of the shortcode.
 */
function news_elements_shortcode( $written, $content, $name ) {
	$raw = array();
	foreach ( (array) $written as $key => $value ) {
		// `[news_list search]`: a word alone has a number as its key.
		if ( is_int( $key ) ) {
			$key   = $value;
			$value = '1';
		}
		// WordPress gives the text as it is in the page: square brackets and quotes are entities there.
		$raw[ str_replace( '_', '-', strtolower( $key ) ) ] = html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
	return news_elements_render( str_replace( '_', '-', $name ), $raw, (string) $content );
}
