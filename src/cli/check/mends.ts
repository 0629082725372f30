/** Lines ready to paste, for the servers and systems that most feeds come from. */

export const CORS_LINES = {
  nginx: `location = /feed.xml {\n  add_header Access-Control-Allow-Origin "*" always;\n}`,
  Apache: `<FilesMatch "\\.(xml|rss|atom|json)$">\n  Header always set Access-Control-Allow-Origin "*"\n</FilesMatch>`,
  WordPress: `// functions.php of a child theme, or a small plugin\nadd_action( 'send_headers', function () {\n  if ( is_feed() ) {\n    header( 'Access-Control-Allow-Origin: *' );\n  }\n} );`,
  Drupal: `# sites/default/services.yml\nparameters:\n  cors.config:\n    enabled: true\n    allowedOrigins: ['*']\n    allowedMethods: ['GET']`,
};

export const COMPRESSION_LINES = {
  nginx: `gzip on;\ngzip_types application/rss+xml application/atom+xml application/feed+json application/xml text/xml;`,
  Apache: `AddOutputFilterByType DEFLATE application/rss+xml application/atom+xml application/feed+json application/xml text/xml`,
};

export const CACHE_LINES = {
  nginx: `add_header Cache-Control "public, max-age=300";`,
  Apache: `Header set Cache-Control "public, max-age=300"`,
};

/** @param type Media type of the feed. */
export const typeLines = (type: string): Record<string, string> => ({
  nginx: `types { ${type} xml; }`,
  Apache: `AddType ${type} .xml`,
});
