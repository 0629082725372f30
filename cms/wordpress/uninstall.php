<?php
/**
 * Leaves nothing behind: settings, copies of news, and what is remembered for some minutes.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) || ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

/** Removes what the plugin stored in one site. */
function news_elements_uninstall() {
	global $wpdb;
	delete_option( 'news_elements_settings' );
	delete_option( 'news_elements_copies' );
	foreach ( array( '_transient_news_elements_', '_transient_timeout_news_elements_' ) as $prefix ) {
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- WordPress has no function for transients by the beginning of their names.
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( $prefix ) . '%' ) );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $news_elements_site ) {
		switch_to_blog( $news_elements_site );
		news_elements_uninstall();
		restore_current_blog();
	}
} else {
	news_elements_uninstall();
}
