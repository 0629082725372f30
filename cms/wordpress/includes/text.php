<?php
/**
 * From the HTML of feeds to plain text, and from text to an excerpt: the same rules as in the elements (src/feed/text.ts).
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Tags that do not separate words. */
const NEWS_ELEMENTS_INLINE = '/^(?:a|abbr|b|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|su[bp]|tt|u|var|wbr)$/i';

/** Others that are certainly tags, where a title may hold `<anything>`. */
const NEWS_ELEMENTS_BLOCK = '/^(?:br|div|h[1-6r]|img|li|[ou]l|p|t[dr])$/i';

/** Of a hostile text no more than this is looked at: work on it must end. */
const NEWS_ELEMENTS_MOST_BYTES = 200000;

/**
 * The words on one line, without markup; blocks are set apart by spaces.
 *
 * @param string $html         Perhaps with markup.
 * @param bool   $keep_unknown Only what is certainly a tag goes: RSS never said whether `Nice <gorilla>` is markup.
 */
function news_elements_plain_text( $html, $keep_unknown = false ) {
	$html   = wp_check_invalid_utf8( substr( $html, 0, NEWS_ELEMENTS_MOST_BYTES ), true );
	$hidden = '~<(script|style|template|noscript)(?=[\s/>]).*?(?:</\1(?=[\s/>])[^<>]*>?|$)|<!--.*?(?:-->|$)~is';
	$tag    = '~</?([a-z_:][^\s/<>"\']*)(?:[^<>"\']|"[^"<]*"|\'[^\'<]*\')*>~iu';
	$text   = (string) preg_replace( $hidden, '', $html );
	$text   = (string) preg_replace_callback(
		$tag,
		static function ( $found ) use ( $keep_unknown ) {
			if ( preg_match( NEWS_ELEMENTS_INLINE, $found[1] ) ) {
				return '';
			}
			return $keep_unknown && ! preg_match( NEWS_ELEMENTS_BLOCK, $found[1] ) ? $found[0] : ' ';
		},
		$text
	);
	return news_elements_collapse( html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
}

/**
 * On one line.
 *
 * @param string $text Any text.
 */
function news_elements_collapse( $text ) {
	return trim( (string) preg_replace( '/[\s\x{00A0}\x{FEFF}]+/u', ' ', $text ) );
}

/**
 * The first words, with "…" when something was cut. Dashes and bullets standing alone do not count; in Thai, Lao, kana and ideographs,
 * which have no spaces, each character counts as a word.
 *
 * @param string $text  Plain text.
 * @param int    $words The most words.
 */
function news_elements_excerpt( $text, $words ) {
	preg_match_all( '/[\x{0e00}-\x{0eff}\x{3040}-\x{9fff}]\p{M}*|[^\s\x{0e00}-\x{0eff}\x{3040}-\x{9fff}]+/u', $text, $found, PREG_OFFSET_CAPTURE );
	$left = $words;
	foreach ( $found[0] as list( $word, $offset ) ) {
		if ( preg_match( '/[\p{L}\p{N}]/u', $word ) && 0 === $left-- ) {
			return preg_replace( '/[\s.,:;–—-]+$/u', '', substr( $text, 0, $offset ) ) . '…';
		}
	}
	return trim( $text );
}

/**
 * Text for an element or a quoted attribute. WordPress' own takes `&lt;` for escaped already, though a text may speak of it.
 *
 * @param string $text Plain text.
 */
function news_elements_escape( $text ) {
	return esc_html( str_replace( '&', '&amp;', $text ) );
}
