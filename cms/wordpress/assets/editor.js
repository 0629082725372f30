/** The blocks in the editor: the element itself, live, and its settings beside it. No build step: what stands here is what runs. */
( function ( blocks, element, blockEditor, components ) {
	'use strict';
	var given = window.newsElementsEditor;
	if ( ! given ) {
		return; // a page of the administration that has blocks but no editor
	}
	var create = element.createElement;
	var words = given.words;

	/** What most people set; the rest is in a panel that is closed at first. */
	var first = {
		'news-list': [ 'feed', 'limit', 'heading', 'layout', 'show', 'open' ],
		'news-article': [ 'feed', 'item', 'routing', 'list-href' ],
		'partner-list': [ 'src', 'layout', 'group-by', 'heading' ],
		'funding-notice': [ 'programme', 'fund', 'project-title', 'project-number', 'total-value', 'eu-contribution', 'currency' ],
	};

	/** The canvas may be a frame with a window of its own: the script goes where the element is. */
	function load( node ) {
		var doc = node && node.ownerDocument;
		if ( ! doc || doc.getElementById( 'news-elements-script' ) ) {
			return;
		}
		var script = doc.createElement( 'script' );
		script.id = 'news-elements-script';
		script.type = 'module';
		script.src = given.script;
		doc.head.appendChild( script );
	}

	function field( spec, props ) {
		var name = spec[ 0 ], type = spec[ 1 ], value = props.attributes[ name ];
		var common = { key: name, label: spec[ 2 ], help: spec[ 3 ] || undefined, __nextHasNoMarginBottom: true };
		function set( to ) {
			var change = {};
			change[ name ] = to;
			props.setAttributes( change );
		}
		if ( 'boolean' === type ) {
			return create( components.ToggleControl, Object.assign( common, { checked: !! value, onChange: function ( on ) { set( on || undefined ); } } ) );
		}
		if ( Array.isArray( type ) ) {
			var choices = [ { label: words.default, value: '' } ].concat( type.map( function ( one ) { return { label: one[ 1 ], value: one[ 0 ] }; } ) );
			return create( components.SelectControl, Object.assign( common, { value: value || '', options: choices, onChange: function ( to ) { set( to || undefined ); } } ) );
		}
		var isNumber = 'number' === type;
		return create( components.TextControl, Object.assign( common, {
			type: isNumber ? 'number' : 'text',
			value: undefined === value ? '' : String( value ),
			placeholder: 'feed' === name ? given.feed : undefined,
			onChange: function ( to ) {
				var number = Number( to );
				set( '' === to || ( isNumber && ! isFinite( number ) ) ? undefined : isNumber ? number : to );
			},
		} ) );
	}

	function controls( tag, props ) {
		var specs = given.fields[ tag ];
		function named( name ) {
			return specs.filter( function ( spec ) { return spec[ 0 ] === name; } )[ 0 ];
		}
		var others = specs.filter( function ( spec ) { return -1 === first[ tag ].indexOf( spec[ 0 ] ); } );
		var fallback = [ [ 'fallback-text', 'string', words.fallbackText, words.fallbackHelp ], [ 'fallback-href', 'url', words.fallbackHref, '' ] ];
		function draw( spec ) { return field( spec, props ); }
		return create( blockEditor.InspectorControls, null,
			create( components.PanelBody, { title: words.content }, first[ tag ].map( named ).map( draw ) ),
			create( components.PanelBody, { title: words.more, initialOpen: false }, others.concat( fallback ).map( draw ) )
		);
	}

	/** Attributes of the element in the canvas: only those it knows. */
	function elementAttributes( tag, attributes ) {
		var shown = { loading: 'eager' };
		given.fields[ tag ].forEach( function ( spec ) {
			var value = attributes[ spec[ 0 ] ];
			if ( undefined !== value && '' !== value && false !== value ) {
				shown[ spec[ 0 ] ] = true === value ? '' : String( value );
			}
		} );
		if ( ! shown.feed && given.feed && /^news-/.test( tag ) ) {
			shown.feed = given.feed;
		}
		return shown;
	}

	function missing( tag, shown ) {
		if ( 'funding-notice' === tag || shown.feed || shown.src ) {
			return '';
		}
		return 'partner-list' === tag ? words.srcMissing : words.feedMissing;
	}

	function edit( tag ) {
		return function ( props ) {
			var shown = elementAttributes( tag, props.attributes );
			var hint = missing( tag, shown );
			// A change of settings makes a new element: none of them has to care what was set before.
			var live = hint
				? create( components.Placeholder, { label: blocks.getBlockType( props.name ).title, instructions: hint } )
				: create( components.Disabled, null, create( tag, Object.assign( { key: JSON.stringify( shown ), ref: load }, shown ) ) );
			return create( 'div', blockEditor.useBlockProps(), controls( tag, props ), live );
		};
	}

	Object.keys( given.fields ).forEach( function ( tag ) {
		var name = 'news-elements/' + tag;
		blocks.registerBlockType( name, {
			edit: edit( tag ),
			save: function () { return null; },
			transforms: window.newsElementsTransforms( tag, given.fields[ tag ] ),
		} );
	} );
} )( window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components );
