import { randomUUID } from 'node:crypto';

/** One block of a message, by claude.ai's names (surfaces 1.1 c). */
export type Block = { type: 'text' | 'tool_use' | 'tool_result' } & Record<string, unknown>;

export interface Message {
  uuid: string;
  sender: 'human' | 'assistant';
  index: number;
  parent_message_uuid: string;
  content: Block[];
}

export interface Conversation {
  uuid: string;
  name: string;
  chat_messages: Message[];
}

const ROOT = '00000000-0000-4000-8000-000000000000';

/** What the site remembers, so that a conversation opened again shows what it showed. */
export class Conversations {
  readonly #known = new Map<string, Conversation>();

  /** The conversation of that id; a new, empty one where none is known. */
  open(uuid: string): Conversation {
    const found = this.#known.get(uuid);
    if (found) return found;
    const made: Conversation = { uuid, name: '', chat_messages: [] };
    this.#known.set(uuid, made);
    return made;
  }

  /** Appends a message to a conversation and names the conversation after its first words. */
  add(uuid: string, sender: Message['sender'], content: Block[]): Message {
    const conversation = this.open(uuid);
    const messages = conversation.chat_messages;
    const message: Message = {
      uuid: randomUUID(),
      sender,
      index: messages.length,
      parent_message_uuid: messages.at(-1)?.uuid ?? ROOT,
      content,
    };
    messages.push(message);
    conversation.name ||= String(content[0]?.text ?? '').slice(0, 40);
    return message;
  }

  /** Conversations with something in them, newest first. */
  list(): Conversation[] {
    return [...this.#known.values()].filter((c) => c.chat_messages.length > 0).reverse();
  }
}
