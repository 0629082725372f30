/** From other blocks and shortcodes to ours: WordPress' own RSS, Feedzy (its two blocks and its shortcode, also when Feedzy is gone), and our own shortcodes. */
( function ( blocks, shortcode, parser ) {
	'use strict';

	function makeNewsList( attributes ) {
		return blocks.createBlock( 'news-elements/news-list', attributes );
	}

	/** Settings of WordPress' own RSS block. */
	function fromCore( old ) {
		var show = [ old.displayDate && 'date', old.displayAuthor && 'author', old.displayExcerpt && 'excerpt' ].filter( Boolean ).join( ' ' );
		return makeNewsList( {
			feed: old.feedURL,
			limit: old.itemsToShow || 5,
			show: show || 'none',
			layout: 'grid' === old.blockLayout ? 'cards' : undefined,
			columns: 'grid' === old.blockLayout ? old.columns : undefined,
			'excerpt-length': old.displayExcerpt ? old.excerptLength : undefined,
			open: old.openInNewTab ? 'new-tab' : undefined,
		} );
	}

	var orders = { date_desc: 'date-desc', date_asc: 'date-asc', title_asc: 'title' };
	var places = { title: 'title', description: 'excerpt', author: 'author' };

	function isNo( value ) {
		return 'no' === value || false === value || 'false' === value;
	}

	/** `yes` means author and date; else the ones that are named. */
	function shownBy( old ) {
		var meta = old.meta === undefined || true === old.meta ? 'yes' : String( old.meta );
		function names( word ) {
			return meta.split( /[\s,]+/ ).indexOf( word ) >= 0;
		}
		var isAll = 'yes' === meta;
		return [
			! isNo( old.thumb ) && 'image',
			( isAll || names( 'date' ) || names( 'time' ) ) && 'date',
			/source|yes/.test( old.multiple_meta || '' ) && 'source',
			( isAll || names( 'author' ) ) && 'author',
			names( 'categories' ) && 'categories',
			! isNo( old.summary ) && 'excerpt',
		].filter( Boolean ).join( ' ' ) || 'none';
	}

	function addresses( feeds ) {
		return String( feeds || '' ).split( /[\s,]+/ ).filter( function ( one ) { return /^https?:/.test( one ); } ).join( ' ' );
	}

	/** A day that is written as one. */
	function day( text ) {
		var found = /^\d{4}-\d\d-\d\d/.exec( text || '' );
		return found ? found[ 0 ] : undefined;
	}

	/** Feedzy counts characters, we count words. */
	function words( characters ) {
		return Number( characters ) ? Math.max( 1, Math.round( Number( characters ) / 6 ) ) : undefined;
	}

	/** Attributes of `[feedzy-rss]`, with its defaults: five items, in a new tab, author and date, all of the summary, words looked for in titles. */
	function feedzyAttributes( old ) {
		var columns = Number( old.columns ) > 1 ? Number( old.columns ) : undefined;
		var max = undefined === old.max || '' === old.max ? 5 : Number( old.max );
		var include = old.keywords_title || old.keywords_inc || undefined;
		var exclude = old.keywords_ban || old.keywords_exc || undefined;
		return {
			feed: addresses( old.feeds ) || undefined,
			limit: isFinite( max ) ? max : 5,
			offset: Number( old.offset ) || undefined,
			show: shownBy( old ),
			'excerpt-length': words( old.summarylength ),
			include: include,
			exclude: exclude,
			'filter-on': include || exclude ? places[ include ? old.keywords_inc_on : old.keywords_exc_on ] || ( old.keywords_title || ! include ? 'title' : 'title excerpt' ) : undefined,
			since: day( old.from_datetime ),
			until: day( old.to_datetime ),
			sort: orders[ old.sort ],
			open: '_blank' === ( old.target || '_blank' ) ? 'new-tab' : undefined,
			columns: columns,
			layout: columns ? 'cards' : undefined,
			'fallback-image': /^https?:/.test( old[ 'default' ] || '' ) ? old[ 'default' ] : undefined,
			'fallback-text': old.error_empty || undefined,
		};
	}

	/** Feedzy's first block has the shortcode's settings, some as yes or no, some under other names. */
	function fromFeedzyBlock( old ) {
		return makeNewsList( feedzyAttributes( Object.assign( {}, old, {
			meta: old.metafields || old.meta,
			'default': old[ 'default' ] && old[ 'default' ].url,
		} ) ) );
	}

	/** Words that conditions of Feedzy's loop ask titles for, or ban. */
	function wordsIn( conditions, operator ) {
		var list = ( conditions && conditions.conditions ) || [];
		var found = list.filter( function ( one ) { return operator === ( one.operator || 'contains' ) && places[ one.field || 'title' ] && one.value; } );
		return found.map( function ( one ) { return one.value; } ).join( 'all' === conditions.match ? '+' : ',' );
	}

	/** Feedzy's loop groups its settings. A group of feeds is a number that only Feedzy can look up. */
	function fromFeedzyLoop( old ) {
		var query = old.query || {};
		var conditions = old.conditions || { match: 'all' };
		return makeNewsList( feedzyAttributes( {
			feeds: [].concat( ( old.feed && old.feed.source ) || [] ).join( ' ' ),
			max: query.max,
			sort: query.sort,
			columns: old.layout && old.layout.columnCount,
			thumb: old.thumb,
			summarylength: query.summary_length,
			keywords_title: wordsIn( conditions, 'contains' ),
			keywords_ban: wordsIn( conditions, 'not_contains' ),
			'default': old.fallbackImage && old.fallbackImage.url,
		} ) );
	}

	var feedzy = { 'feedzy-rss-feeds/feedzy-block': fromFeedzyBlock, 'feedzy-rss-feeds/loop': fromFeedzyLoop };

	/** Attributes of our own shortcode, each as the type its block wants. */
	function ownAttributes( fields, named ) {
		var found = {};
		fields.forEach( function ( spec ) {
			var value = named[ spec[ 0 ].replace( /-/g, '_' ) ];
			if ( undefined !== value ) {
				found[ spec[ 0 ] ] = 'number' === spec[ 1 ] ? Number( value ) : 'boolean' === spec[ 1 ] ? ! /^(?:|0|false|no)$/i.test( value ) : value;
			}
		} );
		return found;
	}

	/** What a shortcode block says; undefined where it is none for this element. */
	function readShortcode( tag, fields, text ) {
		var own = shortcode.next( tag.replace( /-/g, '_' ), text || '' );
		if ( own ) {
			return ownAttributes( fields, own.shortcode.attrs.named );
		}
		var old = 'news-list' === tag && ( shortcode.next( 'feedzy-rss', text || '' ) || shortcode.next( 'feedzy_rss', text || '' ) );
		return old ? feedzyAttributes( old.shortcode.attrs.named ) : undefined;
	}

	/** The block of a plugin that is gone: WordPress keeps its text. */
	function fromMissing( old ) {
		var block = parser.parse( old.originalContent || '' )[ 0 ];
		return feedzy[ old.originalName ]( ( block && block.attrs ) || {} );
	}

	/** The transforms of one element's block. */
	window.newsElementsTransforms = function ( tag, fields ) {
		var from = [
			{
				type: 'block',
				blocks: [ 'core/shortcode' ],
				isMatch: function ( old ) { return !! readShortcode( tag, fields, old.text ); },
				transform: function ( old ) { return blocks.createBlock( 'news-elements/' + tag, readShortcode( tag, fields, old.text ) ); },
			},
		];
		if ( 'news-list' === tag ) {
			from.push( { type: 'block', blocks: [ 'core/rss' ], transform: fromCore } );
			Object.keys( feedzy ).forEach( function ( name ) {
				from.push( { type: 'block', blocks: [ name ], transform: feedzy[ name ] } );
			} );
			from.push( {
				type: 'block',
				blocks: [ 'core/missing' ],
				isMatch: function ( old ) { return !! feedzy[ old.originalName ]; },
				transform: fromMissing,
			} );
		}
		return { from: from };
	};
} )( window.wp.blocks, window.wp.shortcode, window.wp.blockSerializationDefaultParser );
