<?php
/**
 * The blocks: their settings are in blocks/, in a folder each, made from the elements' manifest; their markup is made here on every visit.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** One block for each element, and one pair of scripts of the editor for all. */
function news_elements_register_blocks() {
	$needed = array( 'wp-blocks', 'wp-shortcode', 'wp-block-serialization-default-parser' );
	wp_register_script( 'news-elements-import', plugins_url( 'assets/import.js', NEWS_ELEMENTS_FILE ), $needed, NEWS_ELEMENTS_VERSION, true );
	$needed = array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'news-elements-import' );
	wp_register_script( 'news-elements-editor', plugins_url( 'assets/editor.js', NEWS_ELEMENTS_FILE ), $needed, NEWS_ELEMENTS_VERSION, true );
	add_action( 'enqueue_block_editor_assets', 'news_elements_editor_data' );
	foreach ( array_keys( news_elements_attribute_types() ) as $tag ) {
		register_block_type(
			dirname( NEWS_ELEMENTS_FILE ) . '/blocks/' . $tag,
			array(
				'render_callback' => static function ( $attributes ) use ( $tag ) {
					return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), news_elements_render( $tag, $attributes ) );
				},
			)
		);
	}
}

/** What the editor's script cannot know: the words of the user's language, and where the elements are. */
function news_elements_editor_data() {
	$data = array(
		'script' => add_query_arg( 'ver', NEWS_ELEMENTS_VERSION, news_elements_script_url() ),
		'feed'   => news_elements_settings()['feed'],
		'fields' => news_elements_fields(),
		'words'  => array(
			'content'      => __( 'Content', 'news-elements' ),
			'more'         => __( 'More settings', 'news-elements' ),
			'default'      => __( 'Default', 'news-elements' ),
			'feedMissing'  => __( 'Enter the address of a feed in the block’s settings.', 'news-elements' ),
			'srcMissing'   => __( 'Enter the address of a list of partners, or of a feed, in the block’s settings.', 'news-elements' ),
			'fallbackText' => __( 'Fallback text', 'news-elements' ),
			'fallbackHref' => __( 'Address for the fallback text', 'news-elements' ),
			'fallbackHelp' => __( 'Shown when the news cannot be.', 'news-elements' ),
		),
	);
	wp_add_inline_script( 'news-elements-editor', 'window.newsElementsEditor = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
}
