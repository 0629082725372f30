<?php
/**
 * From attributes to the element on the page, with the news as links between its tags.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** One script for all the elements of a page, and only on pages that have one. */
function news_elements_register_script() {
	wp_register_script_module( 'news-elements', news_elements_script_url(), array(), 'bundled' === news_elements_settings()['script'] ? NEWS_ELEMENTS_VERSION : null );
}

/**
 * The element.
 *
 * @param string $tag     Name of the element.
 * @param array  $raw     Attributes as an editor wrote them; also `fallback-text` and `fallback-href`.
 * @param string $content What the author wrote between the tags of a shortcode.
 */
function news_elements_render( $tag, $raw, $content = '' ) {
	$attributes = news_elements_clean_attributes( $tag, $raw );
	$default    = news_elements_settings()['feed'];
	if ( ! isset( $attributes['feed'] ) && '' !== $default && in_array( $tag, array( 'news-list', 'news-article' ), true ) ) {
		$attributes = array( 'feed' => $default ) + $attributes;
	}
	wp_enqueue_script_module( 'news-elements' );
	list( $inside, $after ) = news_elements_inside( $tag, $attributes, $content );
	if ( '' === $inside ) {
		$inside = news_elements_fallback( $raw, $content );
	}
	return sprintf( '<%1$s%2$s>%3$s</%1$s>%4$s', $tag, news_elements_attribute_markup( $attributes ), $inside, $after );
}

/**
 * What stands between the tags, and after them.
 *
 * @param string                     $tag        Name of the element.
 * @param array<string, string|true> $attributes Cleaned attributes.
 * @param string                     $content    What the author wrote between the tags of a shortcode.
 * @return array{0: string, 1: string}
 */
function news_elements_inside( $tag, $attributes, $content ) {
	if ( 'partner-list' === $tag && isset( $attributes['src'] ) ) {
		return array( news_elements_partners_markup( news_elements_remembered( $attributes['src'], 'news_elements_read_partners' ), $attributes ), '' );
	}
	if ( 'funding-notice' === $tag ) {
		return array( news_elements_says_funding( $attributes ) ? news_elements_notice_markup( $attributes, $content ) : '', '' );
	}
	if ( ! isset( $attributes['feed'] ) || ! in_array( $tag, array( 'news-list', 'news-article' ), true ) ) {
		return array( '', '' );
	}
	$items = news_elements_items( $attributes['feed'] );
	if ( 'news-list' === $tag ) {
		$shown = news_elements_shown_items( $items, $attributes );
		return array( news_elements_list_markup( $shown, $attributes ), news_elements_json_ld( $shown ) );
	}
	$item = news_elements_chosen_item( $items, $attributes['item'] ?? '' );
	return array( $item ? news_elements_article_markup( $item, $attributes ) : '', '' );
}

/**
 * Whether there is something to say before the element has read its feed.
 *
 * @param array<string, string|true> $attributes Cleaned attributes.
 */
function news_elements_says_funding( $attributes ) {
	return ! isset( $attributes['feed'] ) || array_intersect_key( $attributes, array_flip( array( 'statement', 'programme', 'fund', 'project-title' ) ) );
}

/**
 * The items of a list in its order, as many as it shows.
 *
 * @param array                      $items      What the feeds hold.
 * @param array<string, string|true> $attributes Cleaned attributes.
 */
function news_elements_shown_items( $items, $attributes ) {
	$limit = (int) ( $attributes['limit'] ?? 10 );
	$items = news_elements_sorted( $items, $attributes['sort'] ?? ( news_elements_keeps_order( $items, $attributes ) ? 'feed' : 'date-desc' ) );
	return array_slice( $items, max( 0, (int) ( $attributes['offset'] ?? 0 ) ), $limit > 0 ? $limit : null );
}

/**
 * A single feed with an item that has no date keeps its order: only its publisher knows where that belongs.
 *
 * @param array                      $items      What the feeds hold.
 * @param array<string, string|true> $attributes Cleaned attributes.
 */
function news_elements_keeps_order( $items, $attributes ) {
	return ! preg_match( '/\s/', trim( $attributes['feed'] ?? '' ) ) && in_array( 0, array_column( $items, 'date' ), true );
}

/**
 * The items in an order; what is equal stays as it was, also before PHP 8.
 *
 * @param array  $items What the feeds hold.
 * @param string $sort  `feed`, `date-desc`, `date-asc` or `title`.
 */
function news_elements_sorted( $items, $sort ) {
	if ( 'feed' === $sort ) {
		return $items;
	}
	$places = array_keys( $items );
	usort(
		$places,
		static function ( $a, $b ) use ( $items, $sort ) {
			if ( 'title' === $sort ) {
				$order = strnatcasecmp( remove_accents( $items[ $a ]['title'] ), remove_accents( $items[ $b ]['title'] ) );
			} else {
				$order = $items[ $a ]['date'] <=> $items[ $b ]['date'];
			}
			$order = 'date-asc' === $sort || 'title' === $sort ? $order : -$order;
			return $order ? $order : $a <=> $b;
		}
	);
	return array_map(
		static function ( $place ) use ( $items ) {
			return $items[ $place ];
		},
		$places
	);
}

/**
 * The item of that id or address, else the newest.
 *
 * @param array  $items What the feeds hold.
 * @param string $which Id or address.
 */
function news_elements_chosen_item( $items, $which ) {
	foreach ( $items as $item ) {
		if ( '' !== $which && ( $item['id'] === $which || $item['link'] === $which ) ) {
			return $item;
		}
	}
	return '' === $which ? ( news_elements_shown_items( $items, array() )[0] ?? null ) : null;
}

/**
 * What the author wrote for when there is nothing else: links, or a text with one.
 *
 * @param array  $raw     Attributes as an editor wrote them.
 * @param string $content Between the tags of a shortcode.
 */
function news_elements_fallback( $raw, $content ) {
	if ( '' !== trim( $content ) ) {
		$link  = array_fill_keys( array( 'href', 'lang', 'hreflang', 'data-country', 'data-role', 'data-tier', 'data-project', 'data-feed' ), true );
		$image = array_fill_keys( array( 'src', 'alt', 'width', 'height' ), true );
		return wp_kses( $content, array( 'a' => $link, 'img' => $image ), array( 'http', 'https' ) );
	}
	$text = is_scalar( $raw['fallback-text'] ?? null ) ? trim( (string) $raw['fallback-text'] ) : '';
	$href = is_scalar( $raw['fallback-href'] ?? null ) ? esc_url( (string) $raw['fallback-href'], array( 'http', 'https' ) ) : '';
	if ( '' === $href ) {
		return news_elements_escape( $text );
	}
	return sprintf( '<a href="%s">%s</a>', $href, news_elements_escape( '' === $text ? __( 'News', 'news-elements' ) : $text ) );
}
