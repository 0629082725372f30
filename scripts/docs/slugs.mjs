// Ids of headings as GitHub makes them, so that one link works there and here.
// @ts-check

/** A page's own counter. */
export function createSlugs() {
  const taken = new Map();
  return (/** @type {string} */ heading) => {
    const slug = slugOf(heading);
    const count = taken.get(slug) ?? 0;
    taken.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  };
}

/** @param {string} heading plain text */
function slugOf(heading) {
  return heading.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
}
