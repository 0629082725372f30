<?php
/**
 * RSS and Atom, with the SimplePie that is part of WordPress: it is given the text, asks no server and writes no file.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The items; null where the text is no feed.
 *
 * @param string $text    The document.
 * @param string $address Where relative addresses begin.
 */
function news_elements_read_xml_feed( $text, $address ) {
	if ( ! preg_match( '/<(?:\w+:)?(?:rss|feed|RDF)\b/i', substr( $text, 0, 8192 ) ) ) {
		return null;
	}
	if ( ! class_exists( 'SimplePie', false ) ) {
		require_once ABSPATH . WPINC . '/class-simplepie.php';
	}
	$feed = new SimplePie();
	$feed->enable_cache( false );
	$feed->enable_order_by_date( false );
	$feed->set_raw_data( $text );
	if ( ! @$feed->init() || $feed->error() ) { // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- a malformed feed is no fault of the site.
		return null;
	}
	$items = array();
	foreach ( (array) $feed->get_items( 0, NEWS_ELEMENTS_MOST_ITEMS ) as $item ) {
		$items[] = news_elements_xml_item( $item, (string) $feed->get_language(), $address );
	}
	return $items;
}

/**
 * One item of RSS or Atom.
 *
 * @param SimplePie_Item $item     As SimplePie has it.
 * @param string         $language Of the feed.
 * @param string         $address  Where relative addresses begin.
 */
function news_elements_xml_item( $item, $language, $address ) {
	$own    = $item->get_item_tags( SIMPLEPIE_NAMESPACE_DC_11, 'language' );
	$scope  = $item->data['xml_lang'] ?? '';
	$source = $item->get_item_tags( '', 'source' );
	$date   = $item->get_date( 'U' );
	return news_elements_item(
		array(
			'id'       => (string) $item->get_id(),
			'title'    => news_elements_xml_title( $item ),
			'link'     => news_elements_absolute( news_elements_xml_link( $item ), $address ),
			'date'     => $date ? $date : 0,
			'text'     => news_elements_plain_text( (string) $item->get_description() ),
			'language' => (string) ( $own[0]['data'] ?? ( $scope ? $scope : news_elements_unescaped( $language ) ) ),
			'authors'  => news_elements_xml_authors( $item ),
			'tags'     => news_elements_xml_tags( $item ),
			'source'   => news_elements_plain_text( (string) ( $source[0]['data'] ?? '' ), true ),
			'image'    => news_elements_absolute( news_elements_xml_image( $item ), $address ),
			'alt'      => '',
		)
	);
}

/**
 * What an element of RSS holds; SimplePie would resolve addresses against the channel's page, and take `Nice <gorilla>` for markup.
 *
 * @param SimplePie_Item $item As SimplePie has it.
 * @param string         $name Of the element.
 */
function news_elements_rss_text( $item, $name ) {
	foreach ( array( '', SIMPLEPIE_NAMESPACE_RSS_10, SIMPLEPIE_NAMESPACE_RSS_090 ) as $namespace ) {
		$tags = $item->get_item_tags( $namespace, $name );
		if ( isset( $tags[0]['data'] ) && '' !== trim( $tags[0]['data'] ) ) {
			return trim( $tags[0]['data'] );
		}
	}
	return '';
}

/**
 * The title.
 *
 * @param SimplePie_Item $item As SimplePie has it.
 */
function news_elements_xml_title( $item ) {
	// Titles of RSS are XHTML to SimplePie: it has escaped them once.
	$title = news_elements_unescaped( news_elements_rss_text( $item, 'title' ) );
	return news_elements_plain_text( '' === $title ? (string) $item->get_title() : $title, true );
}

/**
 * The item's page.
 *
 * @param SimplePie_Item $item As SimplePie has it.
 */
function news_elements_xml_link( $item ) {
	$link = news_elements_rss_text( $item, 'link' );
	return '' === $link ? news_elements_unescaped( (string) $item->get_permalink() ) : $link;
}

/**
 * Names of those who wrote it. RSS has `ola@example.org (Ola)`.
 *
 * @param SimplePie_Item $item As SimplePie has it.
 */
function news_elements_xml_authors( $item ) {
	$names = array();
	foreach ( (array) $item->get_authors() as $author ) {
		if ( $author ) {
			$name    = $author->get_name() ? $author->get_name() : $author->get_email();
			$names[] = news_elements_plain_text( (string) preg_replace( '/^\S+@\S+\s+\((.+)\)$/', '$1', news_elements_unescaped( (string) $name ) ), true );
		}
	}
	return array_filter( $names, 'strlen' );
}

/**
 * Categories.
 *
 * @param SimplePie_Item $item As SimplePie has it.
 */
function news_elements_xml_tags( $item ) {
	$tags = array();
	foreach ( (array) $item->get_categories() as $category ) {
		if ( $category ) {
			$tags[] = news_elements_plain_text( news_elements_unescaped( (string) $category->get_label() ), true );
		}
	}
	return $tags;
}

/**
 * The picture that the feed names: not one from inside the text, which the element finds.
 *
 * @param SimplePie_Item $item As SimplePie has it.
 */
function news_elements_xml_image( $item ) {
	foreach ( (array) $item->get_enclosures() as $enclosure ) {
		if ( ! $enclosure ) {
			continue;
		}
		$link = news_elements_unescaped( (string) $enclosure->get_link() );
		if ( 'image' === $enclosure->get_medium() || 0 === strpos( (string) $enclosure->get_type(), 'image/' ) || preg_match( '/\.(?:avif|gif|jpe?g|png|svg|webp)(?:$|[?#])/i', $link ) ) {
			return $link;
		}
		if ( $enclosure->get_thumbnail() ) {
			return news_elements_unescaped( (string) $enclosure->get_thumbnail() );
		}
	}
	return '';
}

/**
 * SimplePie gives texts and addresses escaped for a page: as they were.
 *
 * @param string $text From SimplePie.
 */
function news_elements_unescaped( $text ) {
	return htmlspecialchars_decode( $text, ENT_QUOTES );
}
