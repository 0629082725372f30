<?php
/**
 * Which attributes an element may carry, and with what in them: the list is made from the elements' manifest.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Only what the element knows, each value of its type; anything else is left out.
 *
 * @param string $tag Name of the element.
 * @param array  $raw Attributes by name, as an editor wrote them.
 * @return array<string, string|true>
 */
function news_elements_clean_attributes( $tag, $raw ) {
	$clean = array();
	foreach ( news_elements_attribute_types()[ $tag ] as $name => $type ) {
		if ( ! isset( $raw[ $name ] ) || ! is_scalar( $raw[ $name ] ) ) {
			continue;
		}
		$value = news_elements_clean_value( $type, $raw[ $name ] );
		if ( null !== $value ) {
			$clean[ $name ] = $value;
		}
	}
	return $clean;
}

/**
 * A value of the type; null where it is none.
 *
 * @param string|string[]  $type  `string`, `number`, `boolean`, `url`, `sources`, `template`, or the choices.
 * @param string|int|bool  $value What was written.
 * @return string|true|null
 */
function news_elements_clean_value( $type, $value ) {
	if ( 'boolean' === $type ) {
		return in_array( strtolower( (string) $value ), array( '', '0', 'false', 'no' ), true ) ? null : true;
	}
	$text = trim( wp_check_invalid_utf8( (string) $value ) );
	if ( '' === $text ) {
		return null;
	}
	if ( is_array( $type ) ) {
		return in_array( $text, $type, true ) ? $text : null;
	}
	switch ( $type ) {
		case 'number':
			return is_numeric( $text ) ? $text : null;
		case 'url':
			return news_elements_or_null( esc_url_raw( $text, array( 'http', 'https' ) ) );
		case 'sources':
			return news_elements_or_null( news_elements_clean_sources( $text ) );
		case 'template':
			return '' === esc_url_raw( str_replace( '{id}', 'id', $text ), array( 'http', 'https' ) ) ? null : $text;
		default:
			return $text;
	}
}

/**
 * Null for an empty text.
 *
 * @param string $text Any text.
 */
function news_elements_or_null( $text ) {
	return '' === $text ? null : $text;
}

/**
 * An address of the web, or an empty text. WordPress would put `http://` before anything, and so before words.
 *
 * @param string $address As written: whole, or a path of this site.
 */
function news_elements_clean_address( $address ) {
	return preg_match( '~^(?:https?://[^\s/]+|/(?!/))~i', $address ) ? esc_url_raw( $address, array( 'http', 'https' ) ) : '';
}

/**
 * Addresses of feeds apart by spaces, mirrors apart by `|`; what is no address of the web is left out.
 *
 * @param string $sources As in the attribute `feed`.
 */
function news_elements_clean_sources( $sources ) {
	$clean = array();
	foreach ( preg_split( '/\s+/', trim( $sources ) ) as $source ) {
		$mirrors = array();
		foreach ( explode( '|', $source ) as $address ) {
			$mirrors[] = news_elements_clean_address( $address );
		}
		$clean[] = implode( '|', array_filter( $mirrors ) );
	}
	return implode( ' ', array_filter( $clean ) );
}

/**
 * The attributes as markup, a space before each.
 *
 * @param array<string, string|true> $attributes Cleaned attributes.
 */
function news_elements_attribute_markup( $attributes ) {
	$markup = '';
	foreach ( $attributes as $name => $value ) {
		$markup .= true === $value ? ' ' . $name : sprintf( ' %s="%s"', $name, news_elements_escape( $value ) );
	}
	return $markup;
}
