// Text with marked places. Offsets are Unicode code points; JavaScript counts UTF-16 units, so text is cut into code
// points first.

import { el } from './dom.js';

/**
 * The text as nodes: the evidence becomes one mark, spans become small elements within and outside of it.
 * spans: [{start, end, kind, title}], of overlapping ones the first wins.
 */
export function marked(text, evidence, spans) {
  const points = Array.from(text);
  const clean = spans.filter((span) => isSpan(span, points.length));
  if (!isSpan(evidence, points.length)) return pieces(points, 0, points.length, clean);
  return [
    ...pieces(points, 0, evidence.start, clean),
    el('mark', { class: 'evidence-mark', test: 'evidence-mark', tabindex: '-1' },
      ...pieces(points, evidence.start, evidence.end, clean)),
    ...pieces(points, evidence.end, points.length, clean),
  ];
}

/** The part of a text between two offsets in code points. */
export function cut(text, start, end) {
  return Array.from(text).slice(start, end).join('');
}

function isSpan(span, length) {
  return span && Number.isInteger(span.start) && Number.isInteger(span.end)
    && span.start >= 0 && span.start < span.end && span.end <= length;
}

function pieces(points, from, to, spans) {
  const inside = spans.filter((span) => span.start >= from && span.end <= to);
  inside.sort((left, right) => rank(left) - rank(right) || left.start - right.start);
  const chosen = [];
  for (const span of inside) {
    if (chosen.every((other) => span.end <= other.start || span.start >= other.end)) chosen.push(span);
  }
  chosen.sort((left, right) => left.start - right.start);
  const nodes = [];
  let at = from;
  for (const span of chosen) {
    nodes.push(points.slice(at, span.start).join(''));
    nodes.push(el('span', { class: 'span ' + span.kind, title: span.title, 'data-kind': span.kind },
      points.slice(span.start, span.end).join('')));
    at = span.end;
  }
  nodes.push(points.slice(at, to).join(''));
  return nodes.filter((node) => node !== '');
}

function rank(span) {
  return ['cue', 'actor', 'target', 'mention'].indexOf(span.kind);
}

/** The parts of a search snippet: hits become marks. */
export function snippet(parts) {
  return parts.map((part) => (part.hit ? el('mark', {}, part.text) : part.text));
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const units = [['day', 86400], ['hour', 3600], ['minute', 60]];

/** "5 minutes ago"; the exact time is in the title. */
export function time(iso, properties = {}) {
  const date = new Date(iso);
  if (!iso || Number.isNaN(date.getTime())) return null;
  return el('time', { ...properties, datetime: date.toISOString(), title: clock.format(date) }, ago(date));
}

/** Brings all shown times up to date. */
export function refreshTimes() {
  for (const shown of document.querySelectorAll('time[datetime]')) {
    const text = ago(new Date(shown.dateTime));
    if (shown.textContent !== text) shown.textContent = text;
  }
}

function ago(date) {
  const seconds = (date.getTime() - Date.now()) / 1000;
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return relative.format(Math.round(seconds / size), unit);
  }
  return 'just now';
}

/** 0.934 as "93 %". */
export function percent(share) {
  return Math.round(share * 100) + '\u00a0%';
}

/** "1 article", "3 articles". */
export function count(number, one, many = one + 's') {
  return number.toLocaleString('en') + '\u00a0' + (number === 1 ? one : many);
}

const regions = new Intl.DisplayNames('en', { type: 'region' });
const languages = new Intl.DisplayNames('en', { type: 'language' });

/** Name of a country, or its code where it has none. */
export function country(code) {
  try {
    return regions.of(code);
  } catch {
    return code;
  }
}

/** Name of a language, or its code where it has none. */
export function language(code) {
  try {
    return languages.of(code);
  } catch {
    return code;
  }
}
