<?php
// Renders the golden cases with the plugin: standard input holds them as JSON, standard output gets the HTML of each. The first argument is
// the wp-load.php of a site where the plugin is active, or the plugin's folder: then the few functions of WordPress it needs are those below it.
$golden_cases = json_decode( stream_get_contents( STDIN ), true );
$golden_path  = $argv[1];
if ( is_dir( $golden_path ) ) {
	require __DIR__ . '/without-wordpress.php';
	foreach ( array( 'manifest', 'words', 'settings', 'attributes', 'text', 'reader', 'reader-xml', 'feeds', 'markup', 'json-ld', 'partners', 'notice', 'render' ) as $golden_part ) {
		require_once "$golden_path/includes/$golden_part.php";
	}
} else {
	require $golden_path;
	add_filter(
		'pre_http_request',
		static function ( $answer, $options, $url ) {
			return golden_answer( $url );
		},
		10,
		3
	);
}

/** The document of the case whose address this is. */
function golden_answer( $url ) {
	global $golden_cases;
	foreach ( $golden_cases as $case ) {
		if ( $case['address'] === $url ) {
			return array(
				'headers'  => array(),
				'cookies'  => array(),
				'filename' => null,
				'body'     => base64_decode( $case['body'] ),
				'response' => array(
					'code'    => 200,
					'message' => 'OK',
				),
			);
		}
	}
	return array(
		'headers'  => array(),
		'body'     => '',
		'response' => array(
			'code'    => 404,
			'message' => '',
		),
	);
}

$golden_html = array();
foreach ( $golden_cases as $golden_case ) {
	$golden_html[ $golden_case['name'] ] = news_elements_render( $golden_case['tag'], $golden_case['attributes'], $golden_case['content'] );
}
echo json_encode( $golden_html );
