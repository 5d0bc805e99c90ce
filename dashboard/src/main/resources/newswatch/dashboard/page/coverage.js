// Who reports a story, how fast it grows, and which other stories have to do with it.

import { el, route } from './dom.js';
import { count, country, language, percent, time } from './text.js';

const HOUR = 3600_000;
const LEAST_OUTLETS = 3;
const FIRST_OUTLETS = 12;

/**
 * A mark for a story that grows: its last hour is not over yet, at least three outlets reported in it, and more came in
 * it than in an hour of the five before. Nothing where it does not.
 */
export function growing(story) {
  const growth = story.growth;
  if (!growth || Date.now() - Date.parse(growth.until) > HOUR || growth.outlets_last_hour < LEAST_OUTLETS) return null;
  const before = (growth.articles_last_six_hours - growth.articles_last_hour) / 5;
  if (growth.articles_last_hour <= before) return null;
  return el('span', {
    class: 'tag growing', test: 'growing', 'data-until': growth.until, title: lastHour(growth),
  }, '↗\u00a0growing');
}

/** Takes the mark off the stories that have stopped to grow meanwhile. */
export function refreshGrowing() {
  for (const mark of document.querySelectorAll('.growing[data-until]')) {
    if (Date.now() - Date.parse(mark.dataset.until) > HOUR) mark.remove();
  }
}

function lastHour(growth) {
  return count(growth.articles_last_hour, 'report') + ' from ' + count(growth.outlets_last_hour, 'outlet')
    + ' in the last hour of it';
}

/** Growth in words; empty where the story is archive material, or of before growth was counted. */
function growthFacts(growth) {
  if (!growth) return [];
  return [
    el('span', { test: 'growth' }, lastHour(growth)),
    growth.articles_last_six_hours > growth.articles_last_hour
      ? el('span', {}, count(growth.articles_last_six_hours, 'report') + ' in the last six') : null,
    el('span', {}, 'the last one ', time(growth.until)),
  ];
}

/** Countries, outlets with the share that is no copy, and growth; empty where there is one report only, or it was never counted. */
export function coverage(story) {
  const outlets = story.coverage ?? [];
  if (outlets.length === 0 || story.member_count < 2) return '';
  const rest = story.outlet_count - outlets.length;
  return el('div', { class: 'coverage', test: 'coverage', lang: 'en' },
    el('p', { class: 'facts' },
      el('span', { test: 'original-share', title: 'Share of the articles that are no copies of another one' },
        percent(story.original_share) + ' original'),
      ...growthFacts(story.growth)),
    countries(story),
    table(outlets.slice(0, FIRST_OUTLETS)),
    outlets.length > FIRST_OUTLETS ? el('details', { class: 'why' },
      el('summary', {}, count(outlets.length - FIRST_OUTLETS, 'more outlet')),
      table(outlets.slice(FIRST_OUTLETS))) : null,
    rest > 0 ? el('p', { class: 'rest' }, 'and ' + count(rest, 'outlet') + ' with less') : null);
}

function countries(story) {
  const list = story.countries ?? [];
  if (list.length === 0) return null;
  return el('ul', { class: 'chips', 'aria-label': 'Countries' }, ...list.map((one) =>
    el('li', { class: 'chip', test: 'country' }, country(one.country) + ': '
      + count(one.outlets, 'outlet') + ', ' + count(one.articles, 'article'))));
}

function table(outlets) {
  return el('table', {},
    el('thead', {}, el('tr', {}, ...['Outlet', 'Articles', 'Original'].map((name) => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, ...outlets.map((one) => el('tr', { test: 'outlet-coverage' },
      el('td', {}, el('bdi', {}, one.outlet.name || one.outlet.outlet_id), one.outlet.country
        ? el('abbr', { title: country(one.outlet.country) }, one.outlet.country) : null),
      el('td', { class: 'number' }, one.articles.toLocaleString('en')),
      el('td', { class: 'number' }, el('span', { class: 'share' }, percent(one.original_share)),
        el('meter', { min: 0, max: 1, value: one.original_share, 'aria-hidden': 'true' }))))));
}

/** Stories of other languages that report the same event; empty where there is none. */
export function sameEvent(story, related) {
  const others = (related?.same_event ?? []).filter((other) => other.language !== story.language);
  if (others.length === 0) return '';
  return el('ul', { class: 'hits', test: 'same-event' }, ...others.map((other) =>
    el('li', { test: 'same-event-story', 'data-other': other.story_id, 'data-event': other.event_id },
      el('p', { class: 'facts', lang: 'en' }, el('span', {}, language(other.language)), time(other.last_seen_at),
        el('span', {}, count(other.member_count, 'article')), el('span', {}, count(other.outlet_count, 'outlet'))),
      el('p', { class: 'title', lang: other.language }, headline(other)),
      el('details', { class: 'why', lang: 'en' }, el('summary', {}, 'Why the same event?'),
        el('ul', {}, ...(other.reasons ?? []).map((reason) => el('li', { dir: 'auto' }, reason)),
          el('li', {}, 'similarity ' + percent(other.similarity)))))));
}

function headline(other) {
  return el('a', { href: route('story', other.story_id), dir: 'auto' }, other.headline || 'Untitled');
}

/** What it follows, and what follows it; without the store only that it follows something. */
export function order(story, related) {
  const earlier = related?.follows;
  const later = related?.followed_by ?? [];
  if (!earlier && !story.follows && later.length === 0) return '';
  return el('ul', { class: 'order' },
    earlier ? el('li', { test: 'follows' }, el('span', { lang: 'en' }, 'Follows '), headline(earlier), ' ', time(earlier.last_seen_at)) : null,
    !earlier && story.follows ? el('li', { lang: 'en', test: 'follows' },
      el('a', { href: route('story', story.follows) }, 'Follows an earlier story')) : null,
    ...later.map((one) => el('li', { test: 'followed-by' },
      el('span', { lang: 'en' }, 'Followed by '), headline(one), ' ', time(one.first_seen_at))));
}
