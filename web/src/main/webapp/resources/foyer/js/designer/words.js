// What the designer says.
import { byId } from '../page.js';

const words = JSON.parse(byId('designer')?.dataset.words ?? '{}');

/** The text of a key under designer.js., with {0}, {1} … filled in. */
export function say(key, ...values) {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (place, index) => values[index] ?? place);
}

/** What is wrong with the thing at hand, which a list names before it: a whole sentence where it stands alone. */
export function alone(problem) {
  return /^\p{Ll}/u.test(problem) ? say('fault.alone', problem) : problem;
}

/** Each type of field, with the sign that stands for it in lists. */
export const TYPES = {
  text: 'Aa', 'long-text': '\u00b6', number: '12', money: '$', date: '31', time: '\u25f4', choice: '\u25c9', 'multi-choice': '\u2611',
  'yes-no': '\u2713', phone: '\u260e', email: '@', address: '\u2302', person: '\u263a', file: '\u2399', computed: '\u0192',
};
