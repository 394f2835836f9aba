// The agent's chats that lie closed: in which of them the visitor wrote last and waits for him.
import { isMine, isRunning, nameOf, waiting } from './entry.js';
import { byId, page, read, text } from './page.js';

export class Chats {
  // What was read of each: at which change of its entry, up to which line, and who wrote last.
  #read = new Map();
  #opened = null;
  #onTurn;

  constructor(onTurn) {
    this.#onTurn = onTurn;
  }

  /** Looks at what changed in these entries; the opened one shows its lines itself. */
  look(rows, opened) {
    this.#opened = opened;
    rows.filter((row) => row.channel === 'chat').forEach((row) => {
      if (row.id === opened || !isMine(row) || !isRunning(row)) {
        this.#read.delete(row.id);
        this.#turn(row, false);
      } else if (this.#read.get(row.id)?.sequence !== row.sequence) {
        this.#hear(row);
      }
    });
  }

  async #hear(row) {
    const chat = this.#read.get(row.id) ?? { last: 0, author: null };
    chat.sequence = row.sequence;
    this.#read.set(row.id, chat);
    try {
      let lines;
      do {
        ({ lines } = await read(`${page.root}/api/v1/communications/${row.id}/chat?after=${chat.last}`));
        chat.last = lines.at(-1)?.sequence ?? chat.last;
        chat.author = lines.filter((line) => line.author !== 'note').at(-1)?.author ?? chat.author;
      } while (lines.length > 0);
    } catch {
      chat.sequence = null;
      return;
    }
    if (this.#opened !== row.id && this.#read.get(row.id) === chat) {
      this.#turn(row, chat.author === 'visitor');
    }
  }

  #turn(row, waits) {
    if (waiting.has(row.id) === waits) {
      return;
    }
    if (waits) {
      waiting.add(row.id);
      byId('incoming-live').textContent = text('chat.waits', nameOf(row));
    } else {
      waiting.delete(row.id);
    }
    this.#onTurn(row.id);
  }
}
