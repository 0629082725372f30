<?php
// The few functions of WordPress that the renderer needs, for machines that have PHP and no WordPress. RSS and Atom need WordPress' SimplePie.
define( 'ABSPATH', __DIR__ . '/' );
const MINUTE_IN_SECONDS = 60;
const MB_IN_BYTES       = 1048576;

function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}
function esc_attr( $text ) {
	return esc_html( $text );
}
function esc_url_raw( $url, $protocols = array( 'http', 'https' ) ) {
	$url = str_replace( ' ', '%20', ltrim( $url ) );
	if ( '' === $url || ( ! in_array( $url[0], array( '/', '#', '?' ), true ) && ! preg_match( '~^(?:' . implode( '|', $protocols ) . ')://~i', $url ) ) ) {
		return '';
	}
	return preg_replace( '|[^a-z0-9-~+_.?#=!&;,/:%@$\|*\'()\[\]\\x80-\\xff]|i', '', $url );
}
function esc_url( $url ) {
	return str_replace( array( '&', "'" ), array( '&#038;', '&#039;' ), esc_url_raw( $url ) );
}
function wp_check_invalid_utf8( $text, $strip = false ) {
	return preg_match( '//u', $text ) ? $text : ( $strip ? mb_convert_encoding( $text, 'UTF-8', 'UTF-8' ) : '' );
}
function wp_parse_url( $url, $part ) {
	return parse_url( $url, $part );
}
function wp_json_encode( $value, $flags = 0 ) {
	return json_encode( $value, $flags );
}
function wp_date( $format, $time ) {
	return gmdate( $format, $time );
}
function number_format_i18n( $number, $decimals ) {
	return number_format( $number, $decimals );
}
function get_bloginfo() {
	return 'en-US';
}
function get_option( $name, $default = 'F j, Y' ) {
	return 'date_format' === $name ? 'F j, Y' : $default;
}
function remove_accents( $text ) {
	return $text;
}
function home_url( $path ) {
	return 'https://site.example' . $path;
}
function get_transient() {
	return false;
}
function set_transient() {}
function delete_transient() {}
function update_option() {}
function wp_enqueue_script_module() {}
function wp_safe_remote_get( $url ) {
	return golden_answer( $url );
}
function wp_remote_retrieve_response_code( $answer ) {
	return $answer['response']['code'];
}
function wp_remote_retrieve_body( $answer ) {
	return $answer['body'];
}
class WP_Http {
	public static function make_absolute_url( $path, $base ) {
		$root = preg_replace( '~^([a-z]+://[^/]+).*~', '$1', $base );
		if ( 0 === strpos( $path, '//' ) ) {
			return 'https:' . $path;
		}
		return '/' === $path[0] ? $root . $path : preg_replace( '~[^/]*$~', '', $base ) . $path;
	}
}
