// One line of a chat as its visitor sees it.

/** The elements that show a line; none for what he need not be told, such as that he was away himself. */
export function visitorLine(line, texts, locale) {
  const isNote = line.author === 'note';
  const sentence = isNote ? texts[line.text.slice('chat.'.length)] : line.text;
  if (!sentence) {
    return [];
  }
  const item = document.createElement('div');
  item.className = line.author;
  if (!isNote) {
    const who = document.createElement('span');
    who.className = 'who';
    who.textContent = line.author === 'visitor' ? texts.you : line.name ?? '';
    item.append(who);
  }
  const words = document.createElement('span');
  words.className = 'words';
  words.textContent = sentence;
  const at = document.createElement('time');
  at.dateTime = line.at;
  at.textContent = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(line.at));
  item.append(words, at);
  return [item];
}
