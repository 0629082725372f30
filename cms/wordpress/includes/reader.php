<?php
/**
 * Reads what a feed's server answered into items: JSON Feed here, RSS and Atom in reader-xml.php.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The most items that are read and kept of one feed. */
const NEWS_ELEMENTS_MOST_ITEMS = 30;

/** Words of an item's text that are kept. */
const NEWS_ELEMENTS_MOST_WORDS = 100;

/**
 * The items of a feed; null where the text is none.
 *
 * @param string $body    What the server sent.
 * @param string $address Where it was asked.
 * @return array<int, array<string, mixed>>|null
 */
function news_elements_read_feed( $body, $address ) {
	$start = ltrim( $body, "\xEF\xBB\xBF \t\r\n" );
	if ( '' === $start ) {
		return null;
	}
	return '{' === $start[0] ? news_elements_read_json_feed( $start, $address ) : news_elements_read_xml_feed( $start, $address );
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
		$items[] = news_elements_json_item( $item, $feed, $address );
	}
	return $items;
}

/**
 * One item of a JSON Feed.
 *
 * @param array  $item    The item.
 * @param array  $feed    The feed it is in.
 * @param string $address Where relative addresses begin.
 */
function news_elements_json_item( $item, $feed, $address ) {
	$text = static function ( $name, $from ) {
		return isset( $from[ $name ] ) && is_scalar( $from[ $name ] ) ? (string) $from[ $name ] : '';
	};
	$ours = isset( $item['_news_elements'] ) && is_array( $item['_news_elements'] ) ? $item['_news_elements'] : array();
	$link = '' === $text( 'url', $item ) ? $text( 'external_url', $item ) : $text( 'url', $item );
	$date = $text( 'date_published', $item );
	// Its title, summary and plain content are no HTML: a `<` in them means itself.
	$summary = news_elements_collapse( $text( 'summary', $item ) . ( $text( 'summary', $item ) ? '' : $text( 'content_text', $item ) ) );
	return news_elements_item(
		array(
			'id'       => $text( 'id', $item ),
			'title'    => news_elements_collapse( $text( 'title', $item ) ),
			'link'     => news_elements_absolute( trim( $link ), $address ),
			'date'     => '' === $date ? 0 : strtotime( $date ),
			'text'     => '' === $summary ? news_elements_plain_text( $text( 'content_html', $item ) ) : $summary,
			'language' => $text( 'language', $item ) ? $text( 'language', $item ) : $text( 'language', $feed ),
			'authors'  => news_elements_json_authors( $item ) ? news_elements_json_authors( $item ) : news_elements_json_authors( $feed ),
			'tags'     => array_map( 'strval', array_filter( (array) ( $item['tags'] ?? array() ), 'is_scalar' ) ),
			'source'   => $text( 'source_title', $ours ),
			'image'    => news_elements_absolute( $text( 'image', $item ), $address ),
			'alt'      => $text( 'image_alt', $ours ),
		)
	);
}

/**
 * Names of those who wrote it: `authors` of version 1.1, `author` of 1.0.
 *
 * @param array $from Item or feed.
 */
function news_elements_json_authors( $from ) {
	$people = is_array( $from['authors'] ?? null ) ? $from['authors'] : array( $from['author'] ?? null );
	return array_filter( array_column( array_filter( $people, 'is_array' ), 'name' ), 'is_string' );
}

/**
 * One item as it is kept: plain text, and addresses of the web or none.
 *
 * @param array<string, mixed> $raw As it was read.
 */
function news_elements_item( $raw ) {
	$protocols = array( 'http', 'https' );
	return array(
		'id'       => $raw['id'],
		'title'    => news_elements_shortened( $raw['title'], NEWS_ELEMENTS_MOST_WORDS ),
		'link'     => esc_url_raw( news_elements_encoded( $raw['link'] ), $protocols ),
		'date'     => (int) $raw['date'],
		'excerpt'  => news_elements_shortened( $raw['text'], NEWS_ELEMENTS_MOST_WORDS ),
		'language' => trim( $raw['language'] ),
		'authors'  => array_slice( array_values( array_map( 'news_elements_collapse', $raw['authors'] ) ), 0, 10 ),
		'tags'     => array_slice( array_values( array_unique( array_filter( array_map( 'news_elements_collapse', $raw['tags'] ), 'strlen' ) ) ), 0, 20 ),
		'source'   => news_elements_collapse( $raw['source'] ),
		'image'    => esc_url_raw( $raw['image'], $protocols ),
		'alt'      => news_elements_collapse( $raw['alt'] ),
	);
}

/**
 * Valid text of so many words.
 *
 * @param string $text  Plain text.
 * @param int    $words The most words.
 */
function news_elements_shortened( $text, $words ) {
	return news_elements_excerpt( wp_check_invalid_utf8( substr( $text, 0, NEWS_ELEMENTS_MOST_BYTES ), true ), $words );
}

/**
 * An address as browsers write it.
 *
 * @param string $address May hold letters beyond ASCII, and what stands in no address.
 */
function news_elements_encoded( $address ) {
	return preg_replace_callback(
		'/[\x80-\xff"<>`{}|\\\\^ ]+/',
		static function ( $found ) {
			return rawurlencode( $found[0] );
		},
		$address
	);
}
