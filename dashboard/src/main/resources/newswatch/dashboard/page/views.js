// What is shown, made of what the JSON API tells.

import { coverage, growing, order, sameEvent } from './coverage.js';
import { back, el, outside, route } from './dom.js';
import { isBroken } from './feeds.js';
import { count, country, cut, marked, percent, snippet, time } from './text.js';

const POLARITY = {
  SUPPORT: ['supports', '▲'],
  OPPOSE: ['opposes', '▼'],
  DEMAND: ['demands', '!'],
  REJECT: ['rejects', '✕'],
  NEUTRAL: ['on', '•'],
  UNKNOWN: ['on', '?'],
};
const RELATION = {
  NEW: 'first report',
  COPY_OF: 'copy',
  SAME_EVENT: 'own report',
  UPDATE: 'update',
  UNCHANGED: 'unchanged',
  UNKNOWN: 'member',
};
const ACCESS = {
  PAYWALL_TEASER: 'paywall',
  CONSENT_WALL: 'consent wall',
  BOT_WALL: 'bot wall',
};
const TYPE = { PER: 'person', LOC: 'place', ORG: 'organisation', MISC: 'other', UNKNOWN: 'unknown' };
const MENTION = { NAME: 'name', PART: 'part of a word', ROLE: 'role', PRONOUN: 'pronoun' };

/** A story in the list. */
export function card(story) {
  const id = 'story-' + story.story_id;
  const article = el('article', {
    class: 'card', test: 'story-card', 'data-story-id': story.story_id, 'aria-labelledby': id, lang: story.language,
  });
  article.append(
    el('h2', { id, class: 'headline' },
      el('a', { href: route('story', story.story_id), test: 'story-headline', dir: 'auto' }, story.headline)),
    facts(story),
    story.lead ? el('p', { class: 'lead', dir: 'auto' }, story.lead) : '',
    copies(story),
    chips(story.entities, story.entities_total),
    stances(story, false),
  );
  return article;
}

function facts(story) {
  return el('p', { class: 'facts', lang: 'en' },
    time(story.first_seen_at),
    el('span', { test: 'article-count' }, count(story.member_count, 'article')),
    el('span', { class: 'outlets', test: 'outlets' },
      ...(story.outlets ?? []).map(outlet),
      story.outlet_count > (story.outlets ?? []).length
        ? el('span', { class: 'rest' }, '+' + (story.outlet_count - story.outlets.length)) : null),
    story.backfill ? el('span', { class: 'tag' }, 'archive') : null,
    growing(story));
}

function outlet(one) {
  return el('span', { class: 'outlet' },
    el('bdi', {}, one.name || one.outlet_id),
    one.country ? el('abbr', { title: country(one.country) }, one.country) : null);
}

function copies(story) {
  const list = story.copies ?? [];
  if (list.length === 0) return '';
  const rest = (story.copies_total ?? list.length) - list.length;
  return el('ul', { class: 'copies', 'aria-label': 'Copies', lang: 'en' },
    ...list.map((copy) => el('li', { test: 'copy' },
      el('bdi', {}, copy.outlet.name || copy.outlet.outlet_id), ': ', copyWords(copy.copy_of_outlet, copy.copied_share))),
    rest > 0 ? el('li', {}, '+' + count(rest, 'more copy', 'more copies')) : null);
}

function copyWords(original, share) {
  return el('span', {}, 'copy of ',
    el('bdi', {}, original ? original.name || original.outlet_id : 'an earlier article'),
    typeof share === 'number' ? ', ' + percent(share) : '');
}

function chips(entities, total) {
  if (!entities || entities.length === 0) return '';
  const rest = (total ?? entities.length) - entities.length;
  return el('ul', { class: 'chips', 'aria-label': 'Named in this story' },
    ...entities.map((entity) => el('li', {},
      el('a', {
        class: 'chip', href: route('entity', entity.entity_id, entity.name), test: 'entity', 'data-type': entity.type,
        title: (TYPE[entity.type] ?? 'unknown') + ', named in ' + count(entity.articles ?? 1, 'article'),
      }, el('bdi', {}, entity.name)))),
    rest > 0 ? el('li', { class: 'rest', lang: 'en' }, '+' + rest) : null);
}

function stances(story, withEvidence) {
  const list = story.stances ?? [];
  if (list.length === 0) return '';
  const rest = (story.stances_total ?? list.length) - list.length;
  return el('ul', { class: withEvidence ? 'stances open' : 'stances', 'aria-label': 'Who stands where' },
    ...list.map((stance) => el('li', { class: 'stance', test: 'stance', 'data-polarity': stance.polarity },
      statement(stance.actor.name, stance.polarity, stance.target, stance.issue?.label, stance.issue?.issue_id),
      withEvidence ? evidence(story, stance) : null)),
    rest > 0 ? el('li', { class: 'rest', lang: 'en' }, '+' + count(rest, 'more statement')) : null);
}

function statement(actor, polarity, target, issue, issueId) {
  const [word, sign] = POLARITY[polarity] ?? POLARITY.UNKNOWN;
  return el('p', { class: 'statement' },
    el('bdi', { class: 'actor-name' }, actor || 'unnamed'), ' ',
    el('span', { class: 'badge ' + String(polarity).toLowerCase(), lang: 'en' },
      el('span', { 'aria-hidden': 'true' }, sign + '\u00a0'), word), ' ',
    el('bdi', { class: 'target-name' }, target),
    issue ? el('a', { class: 'tag', test: 'issue-tag', title: 'Issue', href: route('issue', issueId) }, issue) : null);
}

function evidence(story, stance) {
  const member = (story.members ?? []).find((one) => one.article_id === stance.article_id);
  return el('a', { class: 'evidence', test: 'evidence', href: route('article', stance.article_id, stance.statement_id) },
    stance.evidence_text ? el('q', { dir: 'auto' }, stance.evidence_text) : null,
    el('small', { lang: 'en' }, [member ? member.outlet.name || member.outlet.outlet_id : null,
      typeof stance.confidence === 'number' ? percent(stance.confidence) + ' sure' : null, 'show in the article']
      .filter(Boolean).join(' · ')));
}

/** A story in full; related is null where the store does not answer. */
export function story(full, related) {
  return el('article', { class: 'story', test: 'story', lang: full.language, 'data-story-id': full.story_id },
    back(),
    el('h1', { class: 'headline', dir: 'auto', test: 'story-title', tabindex: '-1' }, full.headline),
    facts(full),
    full.lead ? el('p', { class: 'lead', dir: 'auto' }, full.lead) : '',
    order(full, related),
    part('Who stands where', stances(full, true)),
    part('Named in this story', chips(full.entities)),
    part('The same event in other languages', sameEvent(full, related)),
    part('Who reports it', coverage(full)),
    part('How it was reported', timeline(full)));
}

function part(title, content) {
  return content === '' ? '' : el('section', { class: 'part' }, el('h2', { lang: 'en' }, title), content);
}

function timeline(full) {
  const missing = full.member_count - full.members.length;
  return el('ol', { class: 'timeline', test: 'timeline' },
    ...full.members.map((member) => memberItem(full, member)),
    missing > 0 ? el('li', { class: 'rest', lang: 'en' }, count(missing, 'more article')) : null);
}

function memberItem(full, member) {
  const original = full.members.find((other) => other.article_id === member.copy_of);
  return el('li', { class: 'member', test: 'member', 'data-relation': member.relation },
    el('p', { class: 'facts', lang: 'en' },
      time(member.published_at ?? member.ingested_at), outlet(member.outlet),
      el('span', { class: 'tag relation' }, RELATION[member.relation] ?? 'member'),
      member.relation === 'COPY_OF' ? copyWords(original?.outlet, member.copied_share) : null,
      member.revision > 1 ? el('span', {}, 'revision ' + member.revision) : null),
    el('p', { class: 'title' },
      el('a', { href: route('article', member.article_id), dir: 'auto' }, member.title || 'Untitled')),
    member.reasons.length > 0
      ? el('details', { class: 'why', lang: 'en' }, el('summary', {}, 'Why here?'),
        el('ul', {}, ...member.reasons.map((reason) => el('li', { dir: 'auto' }, reason)),
          el('li', {}, 'similarity ' + percent(member.similarity)))) : null,
    member.url ? el('p', { class: 'source', lang: 'en' }, outside(member.url, member.url)) : null);
}

/** An article with its text; the statement asked for is marked. */
export function article(full, statementId) {
  const chosen = full.stances.find((stance) => stance.statement_id === statementId);
  const body = full.text
    ? el('div', { class: 'article-text', test: 'article-text', dir: 'auto' },
      ...marked(full.text, chosen && span(chosen, 'evidence'), spans(full, chosen)))
    : el('p', { class: 'notice', test: 'no-text', lang: 'en' }, whyNoText(full));
  return el('article', { class: 'article', test: 'article', lang: full.language ?? '' },
    back(full.story_id ? route('story', full.story_id) : undefined, full.story_id ? 'The story' : undefined),
    el('h1', { class: 'headline', dir: 'auto', tabindex: '-1' }, full.title || 'Untitled'),
    el('p', { class: 'facts', lang: 'en' },
      time(full.published_at ?? full.ingested_at),
      outlet({ name: full.outlet_name, outlet_id: full.outlet_id, country: full.country }),
      full.authors?.length ? el('bdi', {}, full.authors.join(', ')) : null,
      full.relation ? el('span', { class: 'tag' }, RELATION[full.relation] ?? 'member') : null,
      full.text_use === 'METADATA_ONLY' ? el('span', { class: 'tag', test: 'text-reserved' }, 'text reserved') : null,
      ACCESS[full.access] ? el('span', { class: 'tag', test: 'access' }, ACCESS[full.access]) : null),
    full.url ? el('p', { class: 'source', lang: 'en' }, outside(full.url, full.url)) : null,
    chosen ? el('div', { class: 'stance chosen', 'data-polarity': chosen.polarity },
      statement(chosen.actor_name, chosen.polarity, chosen.target, chosen.issue_label, chosen.issue_id),
      el('p', { class: 'legend', lang: 'en' },
        el('span', { class: 'span actor' }, 'actor'), el('span', { class: 'span cue' }, 'cue'),
        el('span', { class: 'span target' }, 'target'))) : '',
    body,
    full.missing_page && full.text ? el('p', { class: 'notice', test: 'missing-page', lang: 'en' },
      'The article goes on: a further page could not be had yet. ', outside(full.missing_page, full.missing_page)) : '',
    part('Who stands where', articleStances(full, chosen)),
    part('Who said what', quotes(full)),
    part('What changed', changes(full)),
    part('Named in this article', chips(full.entities.filter((entity) => entity.is_public)
      .map((entity) => ({ ...entity, articles: 1 })))));
}

function changes(full) {
  const list = full.changes ?? [];
  if (list.length === 0) return '';
  return el('ol', { class: 'changes', test: 'changes' }, ...list.map((change) => el('li', { test: 'change' },
    el('p', { class: 'facts', lang: 'en' },
      time(change.changed_at), el('span', {}, 'revision ' + change.revision),
      el('span', {}, count(change.added_total, 'new sentence')),
      el('span', {}, change.removed_total + ' taken out'), el('span', {}, change.kept + ' kept')),
    change.previous_title ? el('p', { class: 'title' }, el('del', { dir: 'auto' }, change.previous_title), ' ',
      el('ins', { dir: 'auto' }, change.title)) : null,
    ...(change.removed ?? []).map((sentence) => el('p', {}, el('del', { dir: 'auto' }, sentence))),
    ...(change.added ?? []).map((sentence) => el('p', {}, el('ins', { dir: 'auto' }, sentence))),
    ...change.stances_vanished.map((stance) => el('del', {}, revised(stance))),
    ...change.stances_appeared.map((stance) => el('ins', {}, revised(stance))))));
}

function revised(stance) {
  return statement(stance.actor_name, stance.polarity, stance.target);
}

function whyNoText(full) {
  if (full.text_use === 'METADATA_ONLY') return 'The publisher reserves this text: only its title and address are kept.';
  if (ACCESS[full.access]) return 'The text stands behind a ' + ACCESS[full.access] + '; it is not shown here.';
  return Number.isInteger(full.most_quoted)
    ? 'The publisher does not want this text to be quoted.' : 'This article has a title only.';
}

function articleStances(full, chosen) {
  if (full.stances.length === 0) return '';
  return el('ul', { class: 'stances open' }, ...full.stances.map((stance) =>
    el('li', { class: 'stance', test: 'stance', 'data-polarity': stance.polarity, 'aria-current': stance === chosen },
      statement(stance.actor_name, stance.polarity, stance.target, stance.issue_label, stance.issue_id),
      stance.evidence_text
        ? el('a', { class: 'evidence', test: 'evidence', href: route('article', full.article_id, stance.statement_id) },
          el('q', { dir: 'auto' }, stance.evidence_text)) : null)));
}

const FORM = { direct: 'word for word', indirect: 'in other words', reported: 'reported' };

/** What is quoted, by whom; nothing where the text may not be shown. */
function quotes(full) {
  if (!full.text || !full.quotes?.length) return '';
  return el('ul', { class: 'stances open' }, ...full.quotes.map((quote) =>
    el('li', { class: 'stance', test: 'quote' },
      el('p', { class: 'statement' }, el('bdi', { class: 'actor-name' }, quote.speaker_name || 'someone'), ' ',
        el('span', { class: 'tag', lang: 'en' }, FORM[quote.form] ?? quote.form)),
      el('p', { class: 'evidence' },
        el('q', { dir: 'auto' }, cut(full.text, quote.start_offset, quote.end_offset))))));
}

function span(stance, name) {
  const start = stance[name + '_start'];
  const end = stance[name + '_end'];
  return Number.isInteger(start) && Number.isInteger(end) ? { start, end } : null;
}

function spans(full, chosen) {
  const found = [];
  if (chosen) {
    for (const cue of chosen.cue_spans ?? []) found.push({ ...cue, kind: 'cue', title: 'cue' });
    for (const kind of ['actor', 'target']) {
      const place = span(chosen, kind);
      if (place) found.push({ ...place, kind, title: kind });
    }
  }
  for (const entity of full.entities) {
    for (const mention of entity.mentions) {
      found.push({
        start: mention.start, end: mention.end, kind: 'mention',
        title: entity.name + ' (' + (TYPE[entity.type] ?? 'unknown') + ', ' + (MENTION[mention.kind] ?? 'mention') + ')',
      });
    }
  }
  return found;
}

/** What a search found. */
export function results(answer) {
  return el('div', { test: 'results' }, back(),
    el('h1', { tabindex: '-1' }, 'Search: ', el('bdi', {}, answer.query)),
    answer.groups.length === 0 ? el('p', { class: 'notice' }, 'No article holds these words.') : '',
    ...answer.groups.map((group) => el('section', { class: 'card', test: 'result' },
      el('h2', { class: 'headline' }, group.story_id
        ? el('a', { href: route('story', group.story_id), dir: 'auto' }, group.headline)
        : el('span', { dir: 'auto' }, group.headline)),
      el('ul', { class: 'hits' }, ...group.articles.map((hit) => el('li', {},
        el('p', { class: 'facts' }, time(hit.published_at ?? hit.ingested_at),
          outlet({ name: hit.outlet_name, outlet_id: hit.outlet_id, country: hit.country })),
        el('p', { class: 'title' }, el('a', { href: route('article', hit.article_id), dir: 'auto' }, hit.title)),
        el('p', { class: 'snippet', dir: 'auto', lang: hit.language }, ...snippet(hit.snippet))))))));
}

/** The stories that name an entity. */
export function entity(name, answer) {
  return el('div', { test: 'entity-stories' }, back(),
    el('h1', { tabindex: '-1' }, 'Stories naming ', el('bdi', {}, name || answer.entity_id)),
    answer.stories.length === 0 ? el('p', { class: 'notice' }, 'None of the newest stories.') : '',
    ...answer.stories.map(card));
}

/** Feeds and dead letters. */
export function status(state, feeds, letters) {
  const broken = feeds.filter(isBroken);
  return el('div', { test: 'status-panel' }, back(),
    el('h1', { tabindex: '-1' }, 'Status'),
    el('p', { class: 'facts' },
      el('span', {}, state.live ? 'Live' : 'Reading what is there already'),
      el('span', {}, count(state.stories, 'story', 'stories') + ' held'),
      el('span', {}, state.database ? 'Database answers' : 'Database does not answer'),
      el('span', {}, count(state.clients, 'open page'))),
    part('Feeds', el('p', { class: 'facts' },
      el('a', { class: 'source', href: route('feeds') }, count(feeds.length, 'feed') + ' watched'),
      el('span', {}, broken.length === 0 ? 'none of them broken' : broken.length + ' of them broken'))),
    broken.length === 0 ? '' : el('ul', { class: 'rows' }, ...broken.slice(0, 20).map(feedRow)),
    part('Dead letters', letters.length === 0 ? el('p', { class: 'notice' }, 'Nothing was refused.')
      : el('ul', { class: 'rows' }, ...letters.map(letterRow))));
}

function feedRow(feed) {
  return el('li', { test: 'feed', 'data-status': feed.status },
    el('p', { class: 'title' }, el('span', { class: 'tag status-' + String(feed.status).toLowerCase() }, feed.status),
      ' ', el('bdi', {}, feed.name || feed.url)),
    el('p', { dir: 'auto' }, feed.explanation),
    el('p', { class: 'facts' }, el('span', {}, 'asked ', time(feed.last_attempt_at) ?? 'never'),
      el('span', {}, count(feed.articles_total, 'article')), outside(feed.url, feed.url, { class: 'source' })));
}

function letterRow(letter) {
  return el('li', { test: 'dead-letter' },
    el('p', { class: 'title' }, el('span', { class: 'tag' }, letter.stage), ' ',
      el('span', { class: 'tag' }, letter.reason), ' ', el('bdi', {}, letter.detail)),
    el('p', { class: 'facts' }, time(letter.occurred_at),
      letter.input ? el('bdi', {}, letter.input) : null,
      letter.source_topic ? el('code', {}, [letter.source_topic, letter.source_partition, letter.source_offset].join(' · '))
        : null));
}

/** Something went wrong; the sentence is shown, the page lives on. */
export function problem(sentence) {
  return el('div', { test: 'problem' }, back(), el('p', { class: 'notice bad', role: 'alert', tabindex: '-1' }, sentence));
}
