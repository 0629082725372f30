<?php
/**
 * Settings → News Elements.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The setting and who may change it (WordPress asks for `manage_options`). */
function news_elements_register_settings() {
	register_setting(
		'news_elements',
		'news_elements_settings',
		array(
			'type'              => 'array',
			'sanitize_callback' => 'news_elements_sanitize_settings',
			'show_in_rest'      => false,
		)
	);
}

/** Its entry in the menu. */
function news_elements_add_settings_page() {
	add_options_page( __( 'News Elements', 'news-elements' ), __( 'News Elements', 'news-elements' ), 'manage_options', 'news-elements', 'news_elements_settings_page' );
}

/**
 * A way to the settings from the list of plugins.
 *
 * @param string[] $links The plugin's links.
 */
function news_elements_action_links( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=news-elements' ) ), esc_html__( 'Settings', 'news-elements' ) );
	return array_merge( array( $link ), $links );
}

/** The page itself. */
function news_elements_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = news_elements_settings();
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'News Elements', 'news-elements' ); ?></h1>
		<p><?php esc_html_e( 'In a page, insert the block “News list”, or write the shortcode:', 'news-elements' ); ?> <code>[news_list]</code></p>
		<form action="options.php" method="post">
			<?php settings_fields( 'news_elements' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="news-elements-feed"><?php esc_html_e( 'Default feed', 'news-elements' ); ?></label></th>
					<td>
						<input type="text" inputmode="url" class="large-text code" id="news-elements-feed" name="news_elements_settings[feed]" value="<?php echo esc_attr( $settings['feed'] ); ?>" placeholder="https://" spellcheck="false" aria-describedby="news-elements-feed-help news-elements-feed-state">
						<p class="description" id="news-elements-feed-help"><?php esc_html_e( 'Used where a block or shortcode names none. Several addresses are apart by spaces.', 'news-elements' ); ?></p>
						<p id="news-elements-feed-state"><?php echo esc_html( news_elements_feed_state( $settings['feed'] ) ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="news-elements-minutes"><?php esc_html_e( 'Minutes between two requests of the server', 'news-elements' ); ?></label></th>
					<td>
						<input type="number" class="small-text" id="news-elements-minutes" name="news_elements_settings[cache_minutes]" min="5" max="1440" value="<?php echo esc_attr( (string) $settings['cache_minutes'] ); ?>" aria-describedby="news-elements-minutes-help">
						<p class="description" id="news-elements-minutes-help"><?php esc_html_e( 'The links that are part of the page itself are as old as this at most. In the browser of a visitor the news is always fresh.', 'news-elements' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><?php esc_html_e( 'Script', 'news-elements' ); ?></th>
					<td><?php news_elements_script_fields( $settings ); ?></td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}

/**
 * What the server finds at the default feed, in a sentence; nothing where there is none.
 *
 * @param string $sources As in the attribute `feed`.
 */
function news_elements_feed_state( $sources ) {
	if ( '' === $sources ) {
		return '';
	}
	$items = news_elements_sorted( news_elements_items( $sources ), 'date-desc' );
	if ( ! $items ) {
		return __( 'Your server finds no news there now. Check the address; the feed may also be empty, or its server may refuse yours.', 'news-elements' );
	}
	/* translators: %s: title of the newest item. */
	return sprintf( __( 'Your server reads it. The newest item: %s', 'news-elements' ), '' === $items[0]['title'] ? '–' : $items[0]['title'] );
}

/**
 * Where the script comes from.
 *
 * @param array $settings The settings.
 */
function news_elements_script_fields( $settings ) {
	?>
	<fieldset>
		<legend class="screen-reader-text"><?php esc_html_e( 'Script', 'news-elements' ); ?></legend>
		<p><label><input type="radio" name="news_elements_settings[script]" value="bundled" <?php checked( $settings['script'], 'bundled' ); ?>> <?php esc_html_e( 'The one in this plugin (recommended)', 'news-elements' ); ?></label></p>
		<p><label><input type="radio" name="news_elements_settings[script]" value="own" <?php checked( $settings['script'], 'own' ); ?>> <?php esc_html_e( 'My own copy at this address:', 'news-elements' ); ?></label></p>
		<p><input type="url" class="large-text code" name="news_elements_settings[script_url]" value="<?php echo esc_attr( $settings['script_url'] ); ?>" aria-label="<?php esc_attr_e( 'Address of my own copy', 'news-elements' ); ?>" aria-describedby="news-elements-script-help"></p>
		<p class="description" id="news-elements-script-help"><?php esc_html_e( 'The host of this address learns who visits your pages, and its script may do anything there: use only one that is yours. The plugin’s updates do not reach it.', 'news-elements' ); ?></p>
	</fieldset>
	<?php
}
