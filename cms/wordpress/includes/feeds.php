<?php
/**
 * Asks for feeds on the server: not more often than the settings say, never twice at once, and old news rather than none.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Of so many sources a last good copy is kept. */
const NEWS_ELEMENTS_MOST_COPIES = 20;

/** Of so many sources in one element the links are shown on the server. */
const NEWS_ELEMENTS_MOST_SOURCES = 5;

/**
 * The items of all sources, as the attribute `feed` names them; one that fails costs only its own.
 *
 * @param string $sources Addresses apart by spaces, mirrors by `|`.
 */
function news_elements_items( $sources ) {
	$lists = array();
	foreach ( array_slice( preg_split( '/\s+/', $sources, -1, PREG_SPLIT_NO_EMPTY ), 0, NEWS_ELEMENTS_MOST_SOURCES ) as $source ) {
		$lists[] = news_elements_remembered( $source, 'news_elements_read_feed' );
	}
	return array_merge( array(), ...$lists );
}

/**
 * What a source holds: fresh, or asked for now, or its last good copy.
 *
 * @param string   $source Address, perhaps with mirrors.
 * @param callable $reader From text and address to a list, or null.
 */
function news_elements_remembered( $source, $reader ) {
	$key   = md5( $source . ' ' . $reader );
	$fresh = get_transient( 'news_elements_' . $key );
	if ( is_array( $fresh ) ) {
		return $fresh;
	}
	$copies = (array) get_option( 'news_elements_copies', array() );
	$last   = is_array( $copies[ $key ] ?? null ) ? $copies[ $key ] : array();
	if ( get_transient( 'news_elements_wait_' . $key ) ) {
		return $last;
	}
	// Whoever comes meanwhile gets the last copy instead of asking too; after a failure for some minutes.
	set_transient( 'news_elements_wait_' . $key, 1, 5 * MINUTE_IN_SECONDS );
	$list = news_elements_ask( $source, $reader );
	if ( null === $list ) {
		return $last;
	}
	set_transient( 'news_elements_' . $key, $list, news_elements_settings()['cache_minutes'] * MINUTE_IN_SECONDS );
	delete_transient( 'news_elements_wait_' . $key );
	news_elements_keep_copy( $key, $list );
	return $list;
}

/**
 * Asks the source, then its mirrors.
 *
 * @param string   $source Address, perhaps with mirrors.
 * @param callable $reader From text and address to a list, or null.
 */
function news_elements_ask( $source, $reader ) {
	$options = array(
		'timeout'             => 4,
		'redirection'         => 3,
		'limit_response_size' => 2 * MB_IN_BYTES,
		'headers'             => array( 'Accept' => 'application/feed+json, application/rss+xml, application/atom+xml, application/json;q=0.9, application/xml;q=0.8, */*;q=0.1' ),
	);
	foreach ( array_slice( explode( '|', $source ), 0, 3 ) as $address ) {
		$address  = news_elements_absolute( $address, home_url( '/' ) );
		$response = wp_safe_remote_get( $address, $options );
		if ( 200 !== wp_remote_retrieve_response_code( $response ) ) {
			continue;
		}
		$list = call_user_func( $reader, wp_remote_retrieve_body( $response ), $address );
		if ( null !== $list ) {
			return $list;
		}
	}
	return null;
}

/**
 * An address as it stands, or a path beginning where it was found.
 *
 * @param string $address Address or path.
 * @param string $base    Where relative ones begin.
 */
function news_elements_absolute( $address, $base ) {
	// WordPress would take `javascript:1` for a host with a port.
	if ( '' === $address || preg_match( '/^[a-z][a-z0-9+.-]*:/i', $address ) ) {
		return $address;
	}
	return WP_Http::make_absolute_url( $address, $base );
}

/**
 * Keeps the newest copies, without loading them on pages that show no news.
 *
 * @param string $key  Of the source.
 * @param array  $list What it holds.
 */
function news_elements_keep_copy( $key, $list ) {
	if ( ! $list ) {
		return;
	}
	$copies = (array) get_option( 'news_elements_copies', array() );
	unset( $copies[ $key ] );
	$copies[ $key ] = $list;
	update_option( 'news_elements_copies', array_slice( $copies, -NEWS_ELEMENTS_MOST_COPIES, null, true ), false );
}
