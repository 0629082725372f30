<?php
/**
 * Plugin Name: News Elements
 * Description: Shows the news of any feed, one article in full, partners and EU funding: blocks and shortcodes that also work without JavaScript.
 * Version: {{version}}
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: news-elements
 * Domain Path: /languages
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

define( 'NEWS_ELEMENTS_VERSION', '{{version}}' );
define( 'NEWS_ELEMENTS_FILE', __FILE__ );

foreach ( array( 'manifest', 'words', 'settings', 'attributes', 'text', 'reader', 'reader-xml', 'feeds', 'markup', 'json-ld', 'partners', 'notice', 'render', 'blocks', 'shortcodes', 'settings-page' ) as $news_elements_part ) {
	require_once __DIR__ . '/includes/' . $news_elements_part . '.php';
}
unset( $news_elements_part );

add_action( 'init', 'news_elements_load_translations', 1 );
add_action( 'init', 'news_elements_register_script', 5 );
add_action( 'init', 'news_elements_register_blocks' );
add_action( 'init', 'news_elements_register_shortcodes' );
add_action( 'admin_init', 'news_elements_register_settings' );
add_action( 'admin_menu', 'news_elements_add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), 'news_elements_action_links' );

/** The plugin's own files first: a site without language packs is translated too. */
function news_elements_load_translations() {
	load_plugin_textdomain( 'news-elements', false, dirname( plugin_basename( NEWS_ELEMENTS_FILE ) ) . '/languages' );
}
