// What the pages can do beyond being read: copy code, search, and keep only those boxes in the keyboard's way that scroll.

const isPolish = document.documentElement.lang === 'pl';
const words = isPolish ? { copy: 'Kopiuj', copied: 'Skopiowano' } : { copy: 'Copy', copied: 'Copied' };

for (const block of document.querySelectorAll('.code')) addCopyButton(block);
watchScrollers([...document.querySelectorAll('.code pre, .table')]);
watchSearch(document.querySelector('#site-search'), document.querySelector('#site-results'));

/** @param {Element} block */
function addCopyButton(block) {
  const code = block.querySelector('pre');
  // Without https: there is no clipboard.
  if (!navigator.clipboard) return;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy' });
  const label = Object.assign(document.createElement('span'), { className: 'hidden', textContent: `: ${code.getAttribute('aria-label')}` });
  const text = document.createTextNode(words.copy);
  button.append(text, label);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    text.data = words.copied;
    announce(words.copied);
    setTimeout(() => (text.data = words.copy), 2000);
  });
  block.append(button);
}

/** @param {string} sentence */
function announce(sentence) {
  let status = document.querySelector('#site-said');
  status ??= document.body.appendChild(Object.assign(document.createElement('p'), { id: 'site-said', className: 'hidden', role: 'status' }));
  status.textContent = '';
  requestAnimationFrame(() => (status.textContent = sentence));
}

/** A stop of the Tab key, and a region, only where there is something to scroll. @param {HTMLElement[]} boxes */
function watchScrollers(boxes) {
  const roles = new Map(boxes.map(box => [box, box.getAttribute('role')]));
  const observer = new ResizeObserver(entries => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth;
      target.tabIndex = scrolls ? 0 : -1;
      if (!scrolls) target.removeAttribute('tabindex');
      target.setAttribute('role', scrolls || roles.get(target) === 'group' ? roles.get(target) : 'none');
    }
  });
  for (const box of boxes) observer.observe(box);
}

/**
 * @param {HTMLInputElement} input
 * @param {HTMLElement} panel
 */
function watchSearch(input, panel) {
  const box = input.closest('.search');
  let started;
  input.addEventListener('focus', () => (started ??= import('./search.js').then(({ startSearch }) => startSearch(input, panel))));
  const links = () => [...panel.querySelectorAll('a')];
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && event.target === input) return links()[0]?.click();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input, ...links()];
    const next = stops[stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  const close = () => {
    if (!panel.hidden) input.focus();
    panel.hidden = true;
  };
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) panel.hidden = true;
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!box.contains(target)) panel.hidden = true;
  });
  // A result on this very page leads to a heading, and the panel would hide it.
  panel.addEventListener('click', ({ target }) => {
    if (target.closest('a')) panel.hidden = true;
  });
  input.addEventListener('focus', () => (panel.hidden = input.value.trim() === ''));
}
