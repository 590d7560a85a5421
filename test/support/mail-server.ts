import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the server says to a mail: 250, refused for now or for good, with what words; 'drop' takes it and cuts the line. */
export type MailAnswer = number | 'drop' | { readonly code: number; readonly words: string };

export interface ReceivedMail {
  readonly messageId: string;
  readonly to: string;
  /** The whole mail as it came over the wire. */
  readonly text: string;
}

/** A real mail server for one test: it keeps whole mails, and refuses them or their recipients as it is told. */
export class MailServer {
  received: ReceivedMail[] = [];
  /** Answers to the next mails; once they are used up every mail is taken. */
  answers: MailAnswer[] = [];
  /** Addresses that are nobody's, and with what words they are refused. */
  readonly nobody = new Map<string, string>();
  /** While it is set, the server takes mails but does not answer before it settles. */
  hold: Promise<void> | undefined;
  private readonly sockets = new Set<Socket>();
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        const words = this.nobody.get(address);
        done(words === undefined ? undefined : refusal(550, words));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => this.answer(Buffer.concat(chunks).toString('utf8'), session, done));
      },
    });
    this.server.on('error', () => undefined); // cut lines are part of the test
    this.server.server.on('connection', (socket: Socket) => this.sockets.add(socket));
  }

  static async start(): Promise<MailServer> {
    const mailServer = new MailServer();
    await new Promise<void>((resolve) => mailServer.server.listen(0, '127.0.0.1', resolve));
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as { port: number }).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private answer(text: string, session: SMTPServerSession, done: (error?: Error) => void): void {
    const answer = this.answers.shift() ?? 250;
    if (typeof answer === 'object') {
      done(refusal(answer.code, answer.words));
    } else if (answer !== 'drop' && answer !== 250) {
      done(refusal(answer, 'not now'));
    } else {
      const messageId = headerOf(text, 'Message-ID') ?? '';
      this.received.push({ messageId, to: session.envelope.rcptTo.map(({ address }) => address).join(), text });
      if (answer === 250) void (this.hold ?? Promise.resolve()).then(() => done());
      else for (const socket of this.sockets) socket.destroy();
    }
  }
}

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

/** A header's value, unfolded (RFC 5322 §2.2.3). */
export const headerOf = (text: string, name: string) =>
  new RegExp(`^${name}:\\s*(.*(?:\\r?\\n[ \\t].*)*)`, 'im')
    .exec(text)?.[1]
    ?.replaceAll(/\r?\n[ \t]+/g, ' ')
    .trim();

/** Quoted-printable UTF-8 (RFC 2045 §6.7) as words. */
export function wordsOf(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
