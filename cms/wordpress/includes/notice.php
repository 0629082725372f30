<?php
/**
 * A funding notice: emblem, statement, further marks, project and amounts, as src/server/notice.ts and src/i18n/funding.ts have it.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Where the emblem stands among the marks. */
const NEWS_ELEMENTS_EMBLEM_PLACE = 2;

/**
 * The notice.
 *
 * @param array<string, string|true> $attributes Cleaned attributes.
 * @param string                     $content    Pictures of further marks.
 */
function news_elements_notice_markup( $attributes, $content = '' ) {
	$language   = news_elements_language( $attributes );
	$marks      = array_map( 'news_elements_mark_markup', news_elements_marks( $content ) );
	$disclaimer = $attributes['disclaimer'] ?? '';
	array_splice( $marks, min( NEWS_ELEMENTS_EMBLEM_PLACE, count( $marks ) ), 0, array( news_elements_lock_up_markup( $attributes, $language ) ) );
	return sprintf( '<div role="group" class="funding" aria-label="%s" lang="%s">', news_elements_escape( news_elements_word( 'funding.label', $language ) ), news_elements_escape( $language ) )
		. '<div class="marks">' . implode( '', $marks ) . '</div>'
		. news_elements_funding_details_markup( $attributes, $language )
		. ( '' === $disclaimer ? '' : '<p>' . news_elements_escape( $disclaimer ) . '</p>' )
		. '</div>';
}

/**
 * Pictures between the tags; a link around one is the mark's.
 *
 * @param string $content What the author wrote.
 * @return array<int, array{name: string, logo: string, url: string}>
 */
function news_elements_marks( $content ) {
	if ( false === stripos( $content, '<img' ) ) {
		return array();
	}
	$tags  = new WP_HTML_Tag_Processor( $content );
	$marks = array();
	$url   = '';
	while ( $tags->next_tag( array( 'tag_closers' => 'visit' ) ) ) {
		if ( 'A' === $tags->get_tag() ) {
			$url = $tags->is_tag_closer() ? '' : esc_url_raw( (string) $tags->get_attribute( 'href' ), array( 'http', 'https' ) );
		}
		if ( 'IMG' === $tags->get_tag() && count( $marks ) < 10 ) {
			$alt     = $tags->get_attribute( 'alt' );
			$marks[] = array(
				'name' => is_string( $alt ) ? trim( $alt ) : '',
				'logo' => esc_url_raw( (string) $tags->get_attribute( 'src' ), array( 'http', 'https' ) ),
				'url'  => $url,
			);
		}
	}
	return array_filter(
		$marks,
		static function ( $mark ) {
			return '' !== $mark['name'] || '' !== $mark['logo'];
		}
	);
}

/**
 * One mark.
 *
 * @param array{name: string, logo: string, url: string} $mark As found.
 */
function news_elements_mark_markup( $mark ) {
	$picture = '' === $mark['logo']
		? sprintf( '<span class="mark">%s</span>', news_elements_escape( $mark['name'] ) )
		: sprintf( '<img class="mark" src="%s" alt="%s" decoding="async" referrerpolicy="no-referrer">', esc_url( $mark['logo'] ), news_elements_escape( $mark['name'] ) );
	return '' === $mark['url'] ? $picture : sprintf( '<a href="%s">%s</a>', esc_url( $mark['url'] ), $picture );
}

/**
 * The emblem with its statement; before 2021 the Union was named, and the fund below (Reg. 821/2014, article 4).
 *
 * @param array<string, string|true> $attributes Cleaned attributes.
 * @param string                     $language   BCP 47 tag.
 */
function news_elements_lock_up_markup( $attributes, $language ) {
	$word      = news_elements_is_earlier( $attributes ) ? 'funding.union' : 'funding.statement';
	$statement = $attributes['statement'] ?? news_elements_word( $word, $language );
	$picture   = isset( $attributes['emblem-src'] ) ? sprintf( '<img class="emblem" src="%s" alt="" decoding="async" referrerpolicy="no-referrer">', esc_url( $attributes['emblem-src'] ) ) : news_elements_emblem();
	$fund      = news_elements_is_fund_above( $attributes ) ? '<br>' . news_elements_escape( $attributes['fund'] ) : '';
	return '<p class="statement">' . $picture . ' <span>' . news_elements_escape( $statement ) . $fund . '</span></p>';
}

/**
 * Whether the project is of a period before 2021.
 *
 * @param array<string, string|true> $attributes Cleaned attributes.
 */
function news_elements_is_earlier( $attributes ) {
	return 1 === preg_match( '/^(?:19|200|201)\d/', $attributes['period'] ?? '' );
}

/**
 * Whether the fund stands under the Union's name. A sentence of the agreement is left as it is.
 *
 * @param array<string, string|true> $attributes Cleaned attributes.
 */
function news_elements_is_fund_above( $attributes ) {
	return news_elements_is_earlier( $attributes ) && ! isset( $attributes['statement'] ) && isset( $attributes['fund'] );
}

/**
 * Programme, project and amounts, each with its label.
 *
 * @param array<string, string|true> $attributes Cleaned attributes.
 * @param string                     $language   BCP 47 tag.
 */
function news_elements_funding_details_markup( $attributes, $language ) {
	$project = news_elements_escape( $attributes['project-title'] ?? '' );
	$fund    = $attributes['fund'] ?? '';
	$is_said = news_elements_is_fund_above( $attributes ) || ( '' !== $fund && false !== mb_stripos( $attributes['statement'] ?? '', $fund, 0, 'UTF-8' ) );
	$values  = array(
		'programme'      => news_elements_escape( $attributes['programme'] ?? '' ),
		'fund'           => $is_said ? '' : news_elements_escape( $fund ),
		'project'        => '' !== $project && isset( $attributes['project-url'] ) ? sprintf( '<a href="%s">%s</a>', esc_url( $attributes['project-url'] ), $project ) : $project,
		'projectNumber'  => news_elements_escape( $attributes['project-number'] ?? '' ),
		'funders'        => news_elements_escape( implode( ', ', array_filter( array_map( 'trim', explode( ';', $attributes['funders'] ?? '' ) ), 'strlen' ) ) ),
		'totalValue'     => news_elements_escape( news_elements_amount( 'total-value', $attributes ) ),
		'euContribution' => news_elements_escape( news_elements_amount( 'eu-contribution', $attributes ) ),
	);
	$markup  = '';
	foreach ( array_filter( $values, 'strlen' ) as $name => $value ) {
		$markup .= sprintf( '<div><dt>%s</dt><dd>%s</dd></div>', news_elements_escape( news_elements_word( 'funding.' . $name, $language ) ), $value );
	}
	return '' === $markup ? '' : '<dl>' . $markup . '</dl>';
}

/**
 * Money as the site writes numbers, to the cent unless it is whole; the element knows how its language does.
 *
 * @param string                     $name       Of the attribute.
 * @param array<string, string|true> $attributes Cleaned attributes.
 */
function news_elements_amount( $name, $attributes ) {
	if ( ! isset( $attributes[ $name ] ) ) {
		return '';
	}
	$value = (float) $attributes[ $name ];
	return trim( number_format_i18n( $value, floor( $value ) === $value ? 0 : 2 ) . ' ' . ( $attributes['currency'] ?? '' ) );
}
