// Issues: which there are, and for one of them who stands where over time, each statement one click from its sentence.

import { back, el, route } from './dom.js';
import { count, percent, time } from './text.js';

const SIDES = {
  1: ['for', 'for it'],
  '-1': ['against', 'against it'],
  0: ['neither', 'undecided'],
};
const side = (statement) => SIDES[statement.side] ?? SIDES[0];

/** All issues with how much was said of them. */
export function issuesPage(answer) {
  return el('div', { class: 'issues', test: 'issues-page' }, back(),
    el('h1', { tabindex: '-1' }, 'Issues'),
    answer.issues.length === 0
      ? el('p', { class: 'notice' }, 'No statement on an issue yet. Define your own: newswatch issue add ID --label de=… --pattern …')
      : el('ul', { class: 'rows' }, ...answer.issues.map(issueRow)),
    emergingPart(answer.emerging ?? []));
}

/** Groups of similar targets that no defined issue covers. */
function emergingPart(emerging) {
  return emerging.length === 0 ? null : el('section', { class: 'emerging', test: 'emerging' },
    el('h2', {}, 'Emerging'),
    el('p', { class: 'facts' }, 'Similar targets that no issue covers yet, grouped by their words.'),
    el('ul', { class: 'rows' }, ...emerging.map(issueRow)));
}

function issueRow(issue) {
  return el('li', { test: 'issue', 'data-issue-id': issue.issue_id },
    el('p', { class: 'title' }, el('a', { href: route('issue', issue.issue_id) }, el('bdi', {}, issue.label || issue.issue_id))),
    balance(issue.supporting, issue.opposing, issue.statements),
    el('p', { class: 'facts' },
      el('span', {}, count(issue.statements, 'statement')),
      issue.articles ? el('span', {}, 'in ' + count(issue.articles, 'article')) : null,
      el('span', {}, count(issue.actors, 'actor')),
      el('span', { class: 'side-for' }, issue.supporting + ' for'), el('span', { class: 'side-against' }, issue.opposing + ' against'),
      el('span', {}, 'last ', time(issue.last_at))));
}

/** How statements are split, as a bar. */
function balance(supporting, opposing, all) {
  const bar = el('div', {
    class: 'balance', role: 'img', 'aria-label': supporting + ' for, ' + opposing + ' against, of ' + all,
  });
  for (const [kind, number] of [['for', supporting], ['neither', all - supporting - opposing], ['against', opposing]]) {
    const part = el('i', { class: 'side-' + kind });
    part.style.flexGrow = number;
    bar.append(part);
  }
  return bar;
}

/** One issue: its actors, each with a line in time and the statements. */
export function issuePage(answer) {
  const statements = answer.statements;
  const times = statements.map((one) => Date.parse(one.said_at)).filter(Number.isFinite);
  const span = [Math.min(...times), Math.max(...times)];
  const on = (wanted) => statements.filter((one) => one.side === wanted).length;
  return el('article', { class: 'issue', test: 'issue-page' }, back(route('issues'), 'All issues'),
    el('h1', { class: 'headline', tabindex: '-1', dir: 'auto' }, answer.label || answer.issue_id),
    balance(on(1), on(-1), statements.length),
    el('p', { class: 'facts' },
      el('span', {}, count(statements.length, 'statement')),
      el('span', { class: 'side-for' }, on(1) + ' for'), el('span', { class: 'side-against' }, on(-1) + ' against'),
      el('span', {}, time(new Date(span[0]).toISOString()), ' to ', time(new Date(span[1]).toISOString()))),
    el('ul', { class: 'actors' }, ...byActor(statements).map(([actor, own]) => actorRow(actor, own, span))));
}

/** Actors with their statements, those who spoke most first. */
function byActor(statements) {
  const actors = new Map();
  for (const one of statements) {
    const key = one.actor_id ?? one.actor_name;
    if (!actors.has(key)) actors.set(key, []);
    actors.get(key).push(one);
  }
  return [...actors.values()].map((own) => [own[0].actor_name, own])
    .sort((left, right) => right[1].length - left[1].length || left[0].localeCompare(right[0]));
}

function actorRow(actor, own, span) {
  const sides = new Set(own.filter((one) => one.side !== 0).map((one) => one.side));
  const [kind, words] = side(own[0]);
  return el('li', { class: 'actor-row', test: 'issue-actor' },
    el('p', { class: 'title' }, el('bdi', { class: 'actor-name' }, actor || 'unnamed'), ' ',
      el('span', { class: 'badge side-' + kind }, words),
      sides.size > 1 ? el('span', { class: 'tag', title: 'Statements on both sides' }, 'both sides') : null),
    strip(own, span),
    el('details', { class: 'why' }, el('summary', {}, count(own.length, 'statement')),
      el('ul', { class: 'stances open' }, ...own.map(statementRow))));
}

/** The statements as dots between the first and the last of the issue. */
function strip(own, [first, last]) {
  const line = el('div', { class: 'strip', test: 'issue-strip' });
  for (const one of own) {
    const at = last > first ? (Date.parse(one.said_at) - first) / (last - first) : 0.5;
    const [kind, words] = side(one);
    const dot = el('a', {
      class: 'dot-' + kind, test: 'issue-dot', href: route('article', one.article_id, one.statement_id),
      title: words + ', ' + String(one.said_at).slice(0, 10) + ': ' + (one.evidence_text || one.target),
      'aria-label': words + ', ' + String(one.said_at).slice(0, 10),
    });
    dot.style.left = 'calc(' + (at * 100).toFixed(2) + '% - .45rem)';
    line.append(dot);
  }
  return line;
}

function statementRow(one) {
  const [kind, words] = side(one);
  return el('li', { class: 'stance', test: 'issue-statement', 'data-side': one.side },
    el('p', { class: 'statement' }, el('span', { class: 'badge side-' + kind }, words), ' ',
      el('bdi', { class: 'target-name' }, one.target)),
    el('a', { class: 'evidence', test: 'evidence', href: route('article', one.article_id, one.statement_id) },
      one.evidence_text ? el('q', { dir: 'auto' }, one.evidence_text) : null,
      el('small', {}, [one.outlet_name || one.outlet_id, String(one.said_at).slice(0, 10),
        one.reported_by_name ? 'reported by ' + one.reported_by_name : null,
        typeof one.confidence === 'number' ? percent(one.confidence) + ' sure' : null, 'show in the article']
        .filter(Boolean).join(' · '))));
}
