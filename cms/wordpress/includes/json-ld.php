<?php
/**
 * What search engines read about a list.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * An `ItemList`. `<` is written so that nothing can end the script.
 *
 * @param array $items What the list shows.
 */
function news_elements_json_ld( $items ) {
	$elements = array();
	foreach ( $items as $item ) {
		if ( '' !== $item['link'] && '' !== $item['title'] ) {
			$elements[] = array(
				'@type'    => 'ListItem',
				'position' => count( $elements ) + 1,
				'url'      => $item['link'],
				'name'     => $item['title'],
			);
		}
	}
	if ( ! $elements ) {
		return '';
	}
	$list = array(
		'@context'        => 'https://schema.org',
		'@type'           => 'ItemList',
		'itemListElement' => $elements,
	);
	return '<script type="application/ld+json">' . wp_json_encode( $list, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) . '</script>';
}
