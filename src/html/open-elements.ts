/** The stack of open elements of an HTML parser (HTML standard, §13.2.4.2), as far as it decides how long parsing takes. */

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const VOID = names('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');
/** Never pushed, or there already. */
const IGNORED = names('html head body frameset');
/** An end tag of the same kind does not reach beyond them. */
const BOUNDARY = names('applet caption table td th marquee object template select svg math desc foreignobject mi mo mn ms mtext annotation-xml title');
const TABLE_BOUNDARY = names('table template select svg math');
/** Of SVG and MathML, where end tags mean what they say only among their own. */
const FOREIGN = names('svg math desc foreignobject mi mo mn ms mtext annotation-xml');
/** End tags of unknown elements do not reach beyond these. */
const SPECIAL = new Set([
  ...BOUNDARY,
  ...names(
    'address article aside blockquote button center colgroup dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
      'header hgroup iframe li listing main menu nav noembed noframes noscript ol p plaintext pre script search section style summary tbody ' +
      'textarea tfoot thead tr ul xmp',
  ),
]);
const FORMATTING = names('a b big code em font i nobr s small strike strong tt u');
const CLOSES_P = names(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li listing main menu nav ol p plaintext pre search section summary ul xmp',
);
const REOPENING = names('applet button marquee math object select svg xmp');
const NOT_BEYOND = new Set([...SPECIAL].filter((name) => !/^(?:address|div|p)$/.test(name)));
/** The end of one ends any. */
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** Of several equal ones the parser remembers three. */
const MOST_EQUAL = 3;
/** Elements that mending one misplaced end tag can make. */
const MENDING = 8;

interface Open {
  name: string;
  /** The whole tag, of a formatting element. */
  tag: string;
}

export class OpenElements {
  /** Elements made so far. */
  elements = 0;
  /** The most that were open at once. */
  most = 0;
  #open: Open[] = [];
  /** Formatting elements that ended with what they stood in: the parser opens them again in what comes next. */
  #lost: Open[] = [];
  #hasTemplate = false;

  isUnknown(name: string): boolean {
    return !SPECIAL.has(name) && !FORMATTING.has(name) && !VOID.has(name) && !/^(?:abbr|cite|del|dfn|ins|kbd|mark|q|samp|span|su[bp]|time|var)$/.test(name);
  }

  start(name: string, tag: string): void {
    this.#reopen();
    this.elements++;
    if (name === 'li') this.#close(['li'], NOT_BEYOND);
    if (name === 'dd' || name === 'dt') this.#close(['dd', 'dt'], NOT_BEYOND);
    if (CLOSES_P.has(name)) this.#close(['p'], BOUNDARY, 'button');
    if (VOID.has(name) || IGNORED.has(name)) return;
    if (/^(?:t[dhr]|tbody|thead|tfoot|caption|colgroup)$/.test(name) && !this.#startInTable(name)) return;
    if (name === 'template') this.#hasTemplate = true;
    // A second link ends the first, unless what a template left behind hides it.
    if (name === 'a' && !this.#hasTemplate) this.#forget('a');
    if (name === 'button') this.#close([name], BOUNDARY);
    if (HEADINGS.includes(name) && HEADINGS.includes(this.#open.at(-1)?.name ?? '')) this.#open.pop();
    // Into a block formatting comes with what is in it.
    if (!SPECIAL.has(name) || REOPENING.has(name)) this.#reopen();
    this.#push({ name, tag: FORMATTING.has(name) ? tag : '' });
  }

  end(name: string): void {
    if (name === 'br' || (name === 'p' && this.#find(['p'], BOUNDARY, 'button') < 0)) this.elements++;
    if (FORMATTING.has(name)) this.#endFormatting(name);
    else if (name === 'form') this.#endForm();
    else if (/^(?:t[dhr]|tbody|thead|tfoot|table|caption)$/.test(name)) this.#close([name], TABLE_BOUNDARY);
    else if (name === 'li') this.#close(['li'], BOUNDARY, 'ul', 'ol');
    else if (name === 'p') this.#close(['p'], BOUNDARY, 'button');
    else if (HEADINGS.includes(name)) this.#close(HEADINGS, BOUNDARY);
    else this.#close([name], SPECIAL.has(name) && !FOREIGN.has(name) ? BOUNDARY : SPECIAL);
  }

  /** What stands in it stays open, but for what ends by itself. */
  #endForm(): void {
    if (this.#find(['form'], BOUNDARY) < 0) return;
    while (/^(?:dd|dt|li|p)$/.test(this.#open.at(-1)?.name ?? '')) this.#open.pop();
    this.#remove('form');
  }

  /** Outside a table its parts are nothing. */
  #startInTable(name: string): boolean {
    if (this.#find(['table'], TABLE_BOUNDARY) < 0) return false;
    // The body and the row that nobody wrote.
    if (/^t[dh]$/.test(name) && this.#find(['tr'], TABLE_BOUNDARY) < 0) this.elements += 2;
    if (name === 'tr') this.#close(['tr'], TABLE_BOUNDARY);
    else if (/^t[dh]$/.test(name)) this.#close(['td', 'th'], TABLE_BOUNDARY);
    else this.#close(['tbody', 'thead', 'tfoot', 'caption', 'colgroup'], TABLE_BOUNDARY);
    return true;
  }

  #push(element: Open): void {
    this.#open.push(element);
    this.most = Math.max(this.most, this.#open.length);
  }

  #reopen(): void {
    this.elements += this.#lost.length;
    for (const element of this.#lost.splice(0)) this.#push(element);
  }

  /** Where the innermost of these is, -1 when something that stops the search stands before it. */
  #find(wanted: readonly string[], stops: ReadonlySet<string>, ...more: readonly string[]): number {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const name = this.#open[at]?.name ?? '';
      if (wanted.includes(name)) return at;
      if (stops.has(name) || more.includes(name)) return -1;
    }
    return -1;
  }

  /** Closes the innermost of these, with all that is open inside. */
  #close(wanted: readonly string[], stops: ReadonlySet<string>, ...more: readonly string[]): void {
    const at = this.#find(wanted, stops, ...more);
    if (at >= 0) for (const element of this.#open.splice(at).slice(1)) this.#lose(element);
  }

  #lose(element: Open): void {
    if (element.tag && this.#lost.filter(({ tag }) => tag === element.tag).length < MOST_EQUAL) this.#lost.push(element);
  }

  /** Blocks inside stay open when a formatting element ends. */
  #endFormatting(name: string): void {
    if (this.#find([name], BOUNDARY) < 0) return this.#forget(name);
    if (this.#find([name], SPECIAL) >= 0) return this.#close([name], SPECIAL);
    this.elements += MENDING;
    this.#remove(name);
  }

  /** The innermost one, open or lost. */
  #forget(name: string): void {
    const lost = this.#lost.findLastIndex((element) => element.name === name);
    if (lost >= 0) this.#lost.splice(lost, 1);
    else if (this.#find([name], BOUNDARY) >= 0) this.#endFormatting(name);
  }

  #remove(name: string): void {
    const at = this.#find([name], BOUNDARY);
    if (at >= 0) this.#open.splice(at, 1);
  }
}
