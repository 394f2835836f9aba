// One line of a chat as the office sees it.
import { make, page, text } from './page.js';
import { exactly } from './time.js';

const hour = new Intl.DateTimeFormat(page.locale, { timeStyle: 'short', timeZone: page.zone });

export function chatLine(line) {
  const isNote = line.author === 'note';
  const who = line.author === 'agent' ? line.name ?? '' : text('chat.visitor');
  return make('div', `chat-line ${line.author}`, {},
    isNote ? null : make('span', 'chat-who', {}, who),
    make('span', 'chat-words', {}, isNote ? text(line.text) : line.text),
    make('time', 'chat-at', { datetime: line.at, title: exactly(line.at) }, hour.format(new Date(line.at))));
}
