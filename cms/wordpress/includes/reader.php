<?php
/**
 * Reads what a feed's server answered: JSON Feed itself, RSS and Atom with the SimplePie that is part of WordPress.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The most items that are read and kept of one feed. */
const NEWS_ELEMENTS_MOST_ITEMS = 30;

/**
 * The items of a feed; null where the text is none.
 *
 * @param string $body    What the server sent.
 * @param string $address Where it was asked.
 * @return array<int, array<string, string|int>>|null
 */
function news_elements_read_feed( $body, $address ) {
	$start = ltrim( $body, "\xEF\xBB\xBF \t\r\n" );
	if ( '' === $start ) {
		return null;
	}
	return '{' === $start[0] ? news_elements_read_json_feed( $start, $address ) : news_elements_read_xml_feed( $start );
}

/**
 * JSON Feed 1.0 and 1.1.
 *
 * @param string $text    The document.
 * @param string $address Where relative addresses begin.
 */
function news_elements_read_json_feed( $text, $address ) {
	$feed = json_decode( $text, true, 64 );
	if ( ! is_array( $feed ) || ! isset( $feed['items'] ) || ! is_array( $feed['items'] ) ) {
		return null;
	}
	$items = array();
	foreach ( array_slice( array_filter( $feed['items'], 'is_array' ), 0, NEWS_ELEMENTS_MOST_ITEMS ) as $item ) {
		$item = array_filter( $item, 'is_scalar' );
		$link = (string) ( $item['url'] ?? $item['external_url'] ?? '' );
		$text = (string) ( $item['summary'] ?? $item['content_html'] ?? $item['content_text'] ?? '' );

		$items[] = news_elements_item(
			(string) ( $item['id'] ?? '' ),
			(string) ( $item['title'] ?? '' ),
			news_elements_absolute( $link, $address ),
			strtotime( (string) ( $item['date_published'] ?? '' ) ),
			$text
		);
	}
	return $items;
}

/**
 * RSS and Atom. SimplePie is given the text: it asks no server and writes no file.
 *
 * @param string $text The document.
 */
function news_elements_read_xml_feed( $text ) {
	if ( ! preg_match( '/<(?:\w+:)?(?:rss|feed|RDF)\b/i', substr( $text, 0, 8192 ) ) ) {
		return null;
	}
	if ( ! class_exists( 'SimplePie', false ) ) {
		require_once ABSPATH . WPINC . '/class-simplepie.php';
	}
	$feed = new SimplePie();
	$feed->enable_cache( false );
	$feed->set_raw_data( $text );
	if ( ! @$feed->init() || $feed->error() ) { // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- a malformed feed is no fault of the site.
		return null;
	}
	$items = array();
	foreach ( (array) $feed->get_items( 0, NEWS_ELEMENTS_MOST_ITEMS ) as $item ) {
		$items[] = news_elements_item(
			(string) $item->get_id(),
			html_entity_decode( (string) $item->get_title(), ENT_QUOTES | ENT_HTML5, 'UTF-8' ), // SimplePie gives it escaped
			html_entity_decode( (string) $item->get_permalink(), ENT_QUOTES | ENT_HTML5, 'UTF-8' ),
			$item->get_date( 'U' ),
			(string) $item->get_description()
		);
	}
	return $items;
}

/**
 * One item as it is kept: plain text, and an address of the web or none.
 *
 * @param string          $id    Its id in the feed.
 * @param string          $title Its title, perhaps with markup.
 * @param string          $link  Its address.
 * @param int|string|bool $date  Seconds since 1970, or nothing.
 * @param string          $text  Its text, perhaps with markup.
 */
function news_elements_item( $id, $title, $link, $date, $text ) {
	return array(
		'id'      => $id,
		'title'   => news_elements_plain_text( $title, 60 ),
		'link'    => esc_url_raw( $link, array( 'http', 'https' ) ),
		'date'    => (int) $date,
		'excerpt' => news_elements_plain_text( $text, 60 ),
	);
}

/**
 * Text without markup, shortened to some words.
 *
 * @param string $html  Perhaps with markup.
 * @param int    $words The most words.
 */
function news_elements_plain_text( $html, $words ) {
	$text = html_entity_decode( wp_strip_all_tags( wp_check_invalid_utf8( $html, true ) ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	$text = trim( preg_replace( '/[\s\x{00A0}]+/u', ' ', $text ) );
	$list = explode( ' ', $text );
	return count( $list ) > $words ? implode( ' ', array_slice( $list, 0, $words ) ) . '…' : $text;
}
