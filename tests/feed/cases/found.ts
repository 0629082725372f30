/** What generated feeds found to be read otherwise than XML 1.0, its namespaces and the formats say. (generated/decisions.ts lists them under NOT_YET.) */
import { atom, rss, type ReadCase } from './case.js';

const entry = (inside: string, attributes = '') => atom(`<entry>${inside}</entry>`, attributes);
const item = (inside: string, attributes = '') => rss(`<item>${inside}</item>`, attributes);
const declaring = (declarations: string, document: string) => document.replace('?>', `?><!DOCTYPE x [${declarations}]>`);

const XHTML = 'http://www.w3.org/1999/xhtml';

export const foundCases: ReadCase[] = [
  // elements of other vocabularies (Namespaces in XML 1.0 §6)
  { name: 'passes over elements whose own default namespace is not ours', source: item('<title xmlns="urn:other">no</title><title>yes</title>'), expected: { items: [{ title: 'yes' }] } },
  { name: 'passes over XHTML elements that are no content', source: item(`<link xmlns="${XHTML}" href="https://no.example/">no</link><link>https://news.example/1</link>`), expected: { items: [{ url: 'https://news.example/1' }] } },
  { name: 'knows that XHTML is not Atom, whatever its prefix', source: entry(`<atom:title xmlns:atom="${XHTML}">no</atom:title><title>yes</title>`), expected: { items: [{ title: 'yes' }] } },
  { name: 'does not take SIOC for RDF’s RSS because of the address of its namespace', source: item('<sioc:title>no</sioc:title><sioc:link>https://no.example/</sioc:link>', 'xmlns:sioc="http://rdfs.org/sioc/ns#"'), expected: { items: [{ title: undefined, url: undefined }] } },
  { name: 'does not take RDF Schema for RSS', source: item('<r:title>no</r:title>', 'xmlns:r="http://www.w3.org/2000/01/rdf-schema#"'), expected: { items: [{ title: undefined }] } },
  { name: 'does not take any address with “atom” in it for Atom', source: item('<x:title>no</x:title>', 'xmlns:x="https://atomic.example/"'), expected: { items: [{ title: undefined }] } },
  { name: 'does not take any address with “modules/content” in it for the content module', source: item('<x:encoded>no</x:encoded>', 'xmlns:x="https://vocabulary.example/modules/content-rating/"'), expected: { items: [{ content_html: undefined }] } },
  {
    name: 'reads an item on after an item inside an element of another vocabulary',
    source: item('<x:related><item><title>no</title></item></x:related><title>yes</title>', 'xmlns:x="urn:other"'),
    expected: { items: [{ title: 'yes' }] },
  },
  {
    name: 'reads an entry on after an entry inside its content',
    source: entry('<content type="application/atom+xml"><entry><id>no</id><title>no</title></entry></content><id>urn:1</id><title>yes</title>'),
    expected: { items: [{ id: 'urn:1', title: 'yes' }] },
  },
  {
    name: 'reads an author on after an element of the same name inside another’s',
    source: entry('<author><x:profile xmlns:x="urn:other"><author>no</author></x:profile><name>Ala</name></author>'),
    expected: { items: [{ authors: [{ name: 'Ala' }] }] },
  },
  {
    name: 'reads a feed on after a feed inside the content of an entry',
    source: entry('<content type="application/xml"><feed><title>no</title></feed></content><title>yes</title>'),
    expected: { title: 'News', items: [{ title: 'yes' }] },
  },

  // attributes of other vocabularies (§6.2: attributes without a prefix belong to their element; RFC 4287 §6.4 allows others)
  { name: 'passes over addresses in attributes of other vocabularies', source: entry('<link x:href="https://no.example/" href="https://news.example/1" xmlns:x="urn:other"/>'), expected: { items: [{ url: 'https://news.example/1' }] } },
  { name: 'passes over types in attributes of other vocabularies', source: item('<description xsi:type="xsd:string" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">&lt;p&gt;x&lt;/p&gt;</description>'), expected: { items: [{ content_html: '<p>x</p>' }] } },
  { name: 'passes over labels in attributes of other vocabularies', source: entry('<category x:label="no" term="yes" xmlns:x="urn:other"/>'), expected: { items: [{ tags: ['yes'] }] } },
  { name: 'takes no id from xml:id', source: entry('<id>urn:1</id>').replace('<entry>', '<entry xml:id="e1">'), expected: { items: [{ id: 'urn:1' }] } },
  { name: 'takes no permanence from an attribute of another vocabulary', source: item('<guid x:isPermaLink="false" xmlns:x="urn:other">https://news.example/1</guid>'), expected: { items: [{ url: 'https://news.example/1' }] } },

  // the order of elements means nothing (RFC 4287 §4.1.1)
  { name: 'gives the feed’s authors to entries that come before them', source: atom('<entry><title>a</title></entry><author><name>Ala</name></author>'), expected: { items: [{ authors: [{ name: 'Ala' }] }] } },
  { name: 'gives the feed’s language to items that come before it', source: rss('<item><title>a</title></item><language>pl</language>'), expected: { items: [{ language: 'pl' }] } },

  // XHTML (RFC 4287 §3.1.1.3; xhtml:body by convention)
  { name: 'reads xhtml:body under its prefix', source: item(`<x:body xmlns:x="${XHTML}"><x:p>text</x:p></x:body>`), expected: { items: [{ content_html: '<p>text</p>' }] } },
  { name: 'makes one line break of <br></br>', source: entry(`<content type="xhtml"><div xmlns="${XHTML}">a<br></br>b<img src="/i.png"></img></div></content>`), expected: { items: [{ content_html: 'a<br>b<img src="https://news.example/i.png">' }] } },

  // references and entities (XML 1.0 §4)
  { name: 'decodes references in the declaration of a namespace', source: item('<d:creator xmlns:d="http://purl.org&#47;dc/elements/1.1/">Ala</d:creator>'), expected: { items: [{ authors: [{ name: 'Ala' }] }] } },
  { name: 'expands declared entities in XHTML', source: declaring('<!ENTITY miasto "Poznań">', entry(`<content type="xhtml"><div xmlns="${XHTML}"><p>&miasto;</p></div></content>`)), expected: { items: [{ content_html: '<p>Poznań</p>' }] } },
  { name: 'knows entities with names in any script', source: declaring('<!ENTITY żyto "ryż">', item('<title>&żyto;</title>')), expected: { items: [{ title: 'ryż' }] } },
  { name: 'decodes what an entity holds once', source: declaring('<!ENTITY e "&amp;lt;i>">', entry('<title>&e;</title>')), expected: { items: [{ title: '&lt;i>' }] } },

  // document types (§2.8)
  { name: 'sees through the end of a document type in an entity', source: declaring('<!ENTITY a "x ]> y"><!ENTITY b "z">', entry('<title>&a; &b;</title>')), expected: { items: [{ title: 'x ]> y z' }] } },
  { name: 'takes no entity from a comment', source: declaring('<!-- <!ENTITY b "no"> --><!ENTITY b "z">', entry('<title>&b;</title>')), expected: { items: [{ title: 'z' }] } },

  // processing instructions end at `?>` (§2.6)
  { name: 'passes over an instruction with a bracket in a text', source: entry('<title>a<?go x>y?>b</title>'), expected: { items: [{ title: 'ab' }] } },

  // line ends (§2.11, §3.3.3)
  { name: 'makes one line end of CR LF and of CR', source: item('<description><![CDATA[<pre>a\r\nb\rc</pre>]]></description>'), expected: { items: [{ content_html: '<pre>a\nb\nc</pre>' }] } },
  { name: 'makes a space of a line end in an attribute', source: item('<atom:link rel="enclosure" href="/a.mp3" title="a\nb"/>', 'xmlns:atom="http://www.w3.org/2005/Atom"'), expected: { items: [{ attachments: [{ url: 'https://news.example/a.mp3', title: 'a b' }] }] } },

  // languages (§2.12)
  { name: 'takes an empty language for none', source: atom('<entry xml:lang=""><title>a</title></entry>', 'xml:lang="pl"'), expected: { items: [{ language: undefined }] } },
];
