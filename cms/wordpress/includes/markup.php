<?php
/**
 * The same semantics as the elements, as HTML for visitors without JavaScript and for search engines.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A list of articles with links.
 *
 * @param array                      $items      What the feeds hold.
 * @param array<string, string|true> $attributes Cleaned attributes of the element.
 */
function news_elements_list_markup( $items, $attributes ) {
	if ( ! $items ) {
		return '';
	}
	$heading = $attributes['heading'] ?? '';
	$level   = (int) ( $attributes['heading-level'] ?? 2 );
	$markup  = '' === $heading ? '' : news_elements_heading_markup( $level, esc_html( $heading ) );
	$markup .= '<ul role="list" class="news">';
	foreach ( $items as $item ) {
		$markup .= '<li>' . news_elements_item_markup( $item, '' === $heading ? $level : $level + 1, $attributes ) . '</li>';
	}
	return $markup . '</ul>';
}

/**
 * One item: title, date, and the beginning of its text.
 *
 * @param array                      $item       As the reader gave it.
 * @param int                        $level      Of its heading.
 * @param array<string, string|true> $attributes Cleaned attributes of the element.
 */
function news_elements_item_markup( $item, $level, $attributes ) {
	$shown  = preg_split( '/\s+/', $attributes['show'] ?? 'date excerpt' );
	$title  = esc_html( '' === $item['title'] ? __( 'Untitled', 'news-elements' ) : $item['title'] );
	$linked = '' === $item['link'] ? $title : sprintf( '<a href="%s">%s</a>', esc_url( $item['link'] ), $title );
	$markup = '<article>' . news_elements_heading_markup( $level, $linked, ' dir="auto"' );
	if ( $item['date'] && in_array( 'date', $shown, true ) ) {
		$markup .= sprintf( '<p class="meta"><time datetime="%s">%s</time></p>', esc_attr( gmdate( 'c', $item['date'] ) ), esc_html( wp_date( get_option( 'date_format' ), $item['date'] ) ) );
	}
	if ( '' !== $item['excerpt'] && in_array( 'excerpt', $shown, true ) ) {
		$words   = (int) ( $attributes['excerpt-length'] ?? 30 );
		$markup .= sprintf( '<p dir="auto">%s</p>', esc_html( news_elements_plain_text( esc_html( $item['excerpt'] ), max( 1, $words ) ) ) );
	}
	return $markup . '</article>';
}

/**
 * A heading of a level from 1 to 6.
 *
 * @param int    $level  As asked for.
 * @param string $inside Markup inside, escaped already.
 * @param string $more   Further attributes.
 */
function news_elements_heading_markup( $level, $inside, $more = '' ) {
	$level = min( 6, max( 1, $level ) );
	return sprintf( '<h%1$d%3$s>%2$s</h%1$d>', $level, $inside, $more );
}

/**
 * What search engines read about a list. `<` is written so that nothing can end the script.
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

/**
 * Partners as links, from a file of schema.org organisations.
 *
 * @param string $text    The file.
 * @param string $address Where it was asked.
 * @return array<int, array{name: string, link: string}>|null
 */
function news_elements_read_partners( $text, $address ) {
	$list = json_decode( $text, true, 32 );
	$list = $list['@graph'] ?? $list;
	if ( ! is_array( $list ) ) {
		return null;
	}
	$partners = array();
	foreach ( array_slice( array_filter( $list, 'is_array' ), 0, 200 ) as $one ) {
		$one = array_filter( $one, 'is_string' );
		if ( isset( $one['name'] ) ) {
			$link       = news_elements_absolute( $one['url'] ?? '', $address );
			$partners[] = array(
				'name' => news_elements_plain_text( $one['name'], 40 ),
				'link' => esc_url_raw( $link, array( 'http', 'https' ) ),
			);
		}
	}
	return $partners;
}

/**
 * A list of partners.
 *
 * @param array<int, array{name: string, link: string}> $partners As read.
 */
function news_elements_partners_markup( $partners ) {
	$markup = '';
	foreach ( $partners as $partner ) {
		$name    = esc_html( $partner['name'] );
		$markup .= '<li>' . ( '' === $partner['link'] ? $name : sprintf( '<a href="%s">%s</a>', esc_url( $partner['link'] ), $name ) ) . '</li>';
	}
	return '' === $markup ? '' : '<ul role="list" class="partners">' . $markup . '</ul>';
}

/**
 * A funding notice in words. Amounts wait for the element: it knows how a language writes them.
 *
 * @param array<string, string|true> $attributes Cleaned attributes.
 */
function news_elements_notice_markup( $attributes ) {
	$markup = '';
	foreach ( array( 'statement', 'programme', 'fund', 'project-title', 'project-number', 'funders', 'disclaimer' ) as $name ) {
		$markup .= isset( $attributes[ $name ] ) ? '<p>' . esc_html( $attributes[ $name ] ) . '</p>' : '';
	}
	return $markup;
}
