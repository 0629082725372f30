<?php
/**
 * Partners: from JSON in the shape of schema.org `Organization` to a list, as src/server/partners.ts writes it.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The organisations of an array, an `ItemList` or a `@graph`; null where the text is none of these.
 *
 * @param string $text    The file.
 * @param string $address Where it was asked.
 * @return array<int, array<string, mixed>>|null
 */
function news_elements_read_partners( $text, $address ) {
	$list = json_decode( ltrim( $text, "\xEF\xBB\xBF \t\r\n" ), true, 32 );
	$list = $list['itemListElement'] ?? $list['@graph'] ?? $list;
	if ( ! is_array( $list ) || ( $list && ! isset( $list[0] ) ) ) {
		return null;
	}
	$partners = array();
	foreach ( array_slice( array_filter( $list, 'is_array' ), 0, 200 ) as $entry ) {
		$partner = news_elements_read_partner( $entry, $address );
		if ( $partner['name'] ) {
			$partners[] = $partner;
		}
	}
	return $partners;
}

/**
 * One organisation; each text in all the languages that the file has it in.
 *
 * @param array  $entry   The organisation, or a `ListItem` or role that holds it.
 * @param string $address Where relative addresses begin.
 */
function news_elements_read_partner( $entry, $address ) {
	$node    = is_array( $entry['item'] ?? null ) ? $entry['item'] : $entry;
	$node    = ! isset( $node['name'] ) && is_array( $node['member'] ?? null ) ? $node['member'] : $node;
	$place   = news_elements_first( $node['address'] ?? null );
	$country = $place['addressCountry'] ?? null;
	$logo    = news_elements_first( $node['logo'] ?? null );
	$url     = static function ( $value ) use ( $address ) {
		return esc_url_raw( news_elements_absolute( trim( (string) ( news_elements_texts( $value )[0]['text'] ?? '' ) ), $address ), array( 'http', 'https' ) );
	};
	return array(
		'name'        => news_elements_texts( $node['name'] ?? $node['alternateName'] ?? null ),
		'url'         => $url( $node['url'] ?? null ),
		'logo'        => $url( is_array( $logo ) ? ( $logo['url'] ?? $logo['contentUrl'] ?? null ) : $logo ),
		'description' => news_elements_texts( $node['description'] ?? null ),
		'country'     => news_elements_texts( is_array( $country ) && isset( $country['name'] ) ? $country['name'] : $country ),
		'role'        => news_elements_texts( $node['role'] ?? $node['roleName'] ?? $entry['roleName'] ?? null ),
	);
}

/**
 * The value, or the first of several.
 *
 * @param mixed $value What the file holds.
 */
function news_elements_first( $value ) {
	return is_array( $value ) && isset( $value[0] ) ? $value[0] : $value;
}

/**
 * Texts with their languages: a text, a `@value` with `@language`, or several of them.
 *
 * @param mixed $value What the file holds.
 * @return array<int, array{text: string, language: ?string}>
 */
function news_elements_texts( $value ) {
	$texts = array();
	foreach ( is_array( $value ) && isset( $value[0] ) ? $value : array( $value ) as $each ) {
		$text = is_array( $each ) ? ( $each['@value'] ?? null ) : $each;
		if ( is_string( $text ) && '' !== trim( $text ) ) {
			$language = is_array( $each ) ? ( $each['@language'] ?? null ) : null;
			$texts[]  = array(
				'text'     => news_elements_shortened( news_elements_collapse( $text ), NEWS_ELEMENTS_MOST_WORDS ),
				'language' => is_string( $language ) ? strtolower( $language ) : null,
			);
		}
	}
	return array_slice( $texts, 0, 30 );
}

/**
 * The text that serves the reader best: in the very language, in the same of another country, in one for all, in English, in any.
 *
 * @param array<int, array{text: string, language: ?string}> $texts    As read.
 * @param string                                             $language BCP 47 tag.
 */
function news_elements_text_in( $texts, $language ) {
	$ranks = array();
	foreach ( $texts as $at => $text ) {
		$primary = null === $text['language'] ? '' : news_elements_primary_language( $text['language'] );
		if ( null === $text['language'] ) {
			$ranks[ $at ] = 2;
		} elseif ( strtolower( $language ) === $text['language'] ) {
			$ranks[ $at ] = 0;
		} elseif ( news_elements_primary_language( $language ) === $primary ) {
			$ranks[ $at ] = 1;
		} else {
			$ranks[ $at ] = 'en' === $primary ? 3 : 4;
		}
	}
	return $ranks ? $texts[ array_search( min( $ranks ), $ranks, true ) ]['text'] : '';
}

/**
 * A list of partners.
 *
 * @param array<int, array<string, mixed>> $partners   As read.
 * @param array<string, string|true>       $attributes Cleaned attributes of the element.
 */
function news_elements_partners_markup( $partners, $attributes ) {
	$markup = '';
	foreach ( $partners as $partner ) {
		$markup .= '<li>' . news_elements_partner_markup( $partner, news_elements_language( $attributes ) ) . '</li>';
	}
	return '' === $markup ? '' : news_elements_title_markup( $attributes ) . '<ul role="list" class="partners">' . $markup . '</ul>';
}

/**
 * One partner: logo, name, role and country, description.
 *
 * @param array<string, mixed> $partner  As read.
 * @param string               $language BCP 47 tag.
 */
function news_elements_partner_markup( $partner, $language ) {
	$name        = news_elements_escape( news_elements_text_in( $partner['name'], $language ) );
	$country     = news_elements_text_in( $partner['country'], $language );
	$place       = preg_match( '/^[a-z]{2}$/i', $country ) ? news_elements_country( $country, $language ) : $country;
	$more        = implode( ' · ', array_filter( array( news_elements_text_in( $partner['role'], $language ), $place ), 'strlen' ) );
	$description = news_elements_text_in( $partner['description'], $language );
	return ( '' === $partner['logo'] ? '' : sprintf( '<img src="%s" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"> ', esc_url( $partner['logo'] ) ) )
		. ( '' === $partner['url'] ? $name : sprintf( '<a href="%s">%s</a>', esc_url( $partner['url'] ), $name ) )
		. ( '' === $more ? '' : '<p class="meta">' . news_elements_escape( $more ) . '</p>' )
		. ( '' === $description ? '' : '<p dir="auto">' . news_elements_escape( $description ) . '</p>' );
}
