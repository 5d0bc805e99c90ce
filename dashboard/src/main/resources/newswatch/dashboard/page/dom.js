// Elements from untrusted text. Text only ever becomes text nodes; there is no way in here to pass markup.

/** Makes an element; string children become text, null and undefined are left out. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name === 'test') element.dataset.testid = value;
    else if (name === 'onclick') element.addEventListener('click', value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A link to another site, or plain text where the address is anything but http or https. */
export function outside(url, text, properties = {}) {
  const safe = safeUrl(url);
  return safe
    ? el('a', { ...properties, href: safe, target: '_blank', rel: 'noopener noreferrer nofollow', dir: 'auto' }, text)
    : el('span', { ...properties, dir: 'auto' }, text);
}

/** The address if it is http or https, else null. */
export function safeUrl(url) {
  try {
    const parsed = new URL(String(url));
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
  } catch {
    return null;
  }
}

/** Address within this page. */
export function route(...parts) {
  return '#/' + parts.map(encodeURIComponent).join('/');
}

/** The way back to where a page is listed. */
export function back(href = '#/', text = 'All stories') {
  return el('nav', { class: 'back', 'aria-label': 'Back', lang: 'en' }, el('a', { href, test: 'back' }, '← ' + text));
}
