/** Partners from the links a page's author wrote between the tags. */
import type { Organization } from '../../feed/model.js';
import { httpUrl } from '../../feed/url.js';

/** Reads `<a href data-country data-role …><img> Name</a>` children, and anything else that holds such a link. */
export function partnersFromLinks(parent: Element): Organization[] {
  const base = document.baseURI;
  return [...parent.querySelectorAll('a')].flatMap((link) => {
    if (link.closest('[slot]')) return [];
    const image = link.querySelector('img');
    const name = link.textContent.trim() || image?.alt.trim();
    if (!name) return [];
    const { country, role, tier, project, description, feed } = link.dataset;
    return { name, country, role, tier, project, description, url: httpUrl(link.href, base), logo: httpUrl(image?.src, base), feed_url: httpUrl(feed, base) };
  });
}
