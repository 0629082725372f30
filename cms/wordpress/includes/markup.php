<?php
/**
 * News as HTML for visitors without JavaScript and for search engines: the same elements in the same order as src/server/list.ts and
 * article.ts. Dates are in the site's own format.
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
	$level  = news_elements_heading_level( $attributes );
	$title  = news_elements_title_markup( $attributes );
	$level += '' === $title ? 0 : 1;
	$markup = '';
	foreach ( $items as $item ) {
		$markup .= '<li>' . news_elements_item_markup( $item, $level, $attributes ) . '</li>';
	}
	return $title . '<ul role="list" class="news">' . $markup . '</ul>';
}

/**
 * One item of a list: title, date, the beginning of its text, its picture.
 *
 * @param array                      $item       As the reader gave it.
 * @param int                        $level      Of its heading.
 * @param array<string, string|true> $attributes Cleaned attributes of the element.
 */
function news_elements_item_markup( $item, $level, $attributes ) {
	$language = news_elements_language( $attributes );
	$shown    = preg_split( '/\s+/', $attributes['show'] ?? 'date excerpt' );
	$title    = news_elements_escape( '' === $item['title'] ? news_elements_word( 'untitled', $language ) : $item['title'] );
	$linked   = '' === $item['link'] ? $title : sprintf( '<a href="%s">%s</a>', esc_url( $item['link'] ), $title );
	$words    = (int) ( $attributes['excerpt-length'] ?? 30 );
	$excerpt  = in_array( 'excerpt', $shown, true ) ? news_elements_excerpt( $item['excerpt'], max( 0, $words ) ) : '';
	return sprintf( '<article%s>', news_elements_item_language( $item, $language ) )
		. news_elements_heading_markup( $level, $linked, ' dir="auto"' )
		. news_elements_meta_markup( $item, $shown, $language )
		. ( '' === $excerpt ? '' : sprintf( '<p dir="auto">%s</p>', news_elements_escape( $excerpt ) ) )
		. ( in_array( 'image', $shown, true ) ? news_elements_image_markup( $item ) : '' )
		. '</article>';
}

/**
 * One item by itself: its beginning, and the way to the whole of it. The element shows the rest.
 *
 * @param array                      $item       As the reader gave it.
 * @param array<string, string|true> $attributes Cleaned attributes of the element.
 */
function news_elements_article_markup( $item, $attributes ) {
	$language = news_elements_language( $attributes );
	$title    = news_elements_escape( '' === $item['title'] ? news_elements_word( 'untitled', $language ) : $item['title'] );
	$original = str_replace( '{host}', (string) wp_parse_url( $item['link'], PHP_URL_HOST ), news_elements_word( 'original', $language ) );
	return sprintf( '<article%s>', news_elements_item_language( $item, $language ) )
		. news_elements_heading_markup( news_elements_heading_level( $attributes ), $title, ' dir="auto"' )
		. news_elements_meta_markup( $item, array( 'date', 'author', 'categories' ), $language )
		. news_elements_image_markup( $item, false )
		. ( '' === $item['excerpt'] ? '' : sprintf( '<div class="content" dir="auto"><p>%s</p></div>', news_elements_escape( $item['excerpt'] ) ) )
		. ( '' === $item['link'] ? '' : sprintf( '<p><a href="%s">%s</a></p>', esc_url( $item['link'] ), news_elements_escape( $original ) ) )
		. '</article>';
}

/**
 * The item's language, where that is not the page's.
 *
 * @param array  $item     As the reader gave it.
 * @param string $language Of the element.
 */
function news_elements_item_language( $item, $language ) {
	return '' === $item['language'] || $item['language'] === $language ? '' : sprintf( ' lang="%s"', news_elements_escape( $item['language'] ) );
}

/**
 * Date, source, authors, categories.
 *
 * @param array    $item     As the reader gave it.
 * @param string[] $shown    What to show.
 * @param string   $language Of the element.
 */
function news_elements_meta_markup( $item, $shown, $language ) {
	$parts = array(
		'date'       => news_elements_time_markup( $item, $language ),
		'source'     => news_elements_escape( $item['source'] ),
		'author'     => news_elements_escape( implode( ', ', $item['authors'] ) ),
		'categories' => news_elements_escape( implode( ', ', $item['tags'] ) ),
	);
	$said = array_filter( array_intersect_key( $parts, array_flip( $shown ) ), 'strlen' );
	return $said ? '<p class="meta">' . implode( ' · ', $said ) . '</p>' : '';
}

/**
 * When it was published, in the words of the site.
 *
 * @param array  $item     As the reader gave it.
 * @param string $language Of the element.
 */
function news_elements_time_markup( $item, $language ) {
	if ( ! $item['date'] ) {
		return '';
	}
	$lang = $item['language'] === $language ? '' : sprintf( ' lang="%s"', news_elements_escape( $language ) );
	return sprintf( '<time datetime="%s"%s>%s</time>', news_elements_escape( gmdate( 'Y-m-d\TH:i:s.000\Z', $item['date'] ) ), $lang, news_elements_escape( wp_date( get_option( 'date_format' ), $item['date'] ) ) );
}

/**
 * The item's picture.
 *
 * @param array $item    As the reader gave it.
 * @param bool  $is_lazy Whether it may wait until it comes near.
 */
function news_elements_image_markup( $item, $is_lazy = true ) {
	return '' === $item['image'] ? '' : sprintf( '<img src="%s" alt="%s"%s decoding="async" referrerpolicy="no-referrer">', esc_url( $item['image'] ), news_elements_escape( $item['alt'] ), $is_lazy ? ' loading="lazy"' : '' );
}

/**
 * Language of the words: the element's, else the site's.
 *
 * @param array<string, string|true> $attributes Cleaned attributes of the element.
 */
function news_elements_language( $attributes ) {
	return $attributes['lang'] ?? get_bloginfo( 'language' );
}

/**
 * Level of the highest heading.
 *
 * @param array<string, string|true> $attributes Cleaned attributes of the element.
 */
function news_elements_heading_level( $attributes ) {
	$level = (int) ( $attributes['heading-level'] ?? 2 );
	return $level ? $level : 2;
}

/**
 * The heading above, where there is one.
 *
 * @param array<string, string|true> $attributes Cleaned attributes of the element.
 */
function news_elements_title_markup( $attributes ) {
	return isset( $attributes['heading'] ) ? news_elements_heading_markup( news_elements_heading_level( $attributes ), news_elements_escape( $attributes['heading'] ) ) : '';
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
