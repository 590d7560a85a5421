import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the server does with a mail: take it (250), refuse it for now or for good, take it and cut the line, be slow. */
export type Answer = 250 | 451 | 550 | 'cut-after-dot' | { readonly slowMs: number };

/** One mail as it was handed over, up to its final dot. */
export interface HandOver {
  readonly messageId: string;
  readonly to: string;
  readonly answer: Answer;
}

/** A mail server that keeps every hand-over and misbehaves as it is told. */
export class SmtpSink {
  readonly handOvers: HandOver[] = [];
  /** Answers for the next mails, in order; when it is empty every mail is taken. */
  readonly answers: Answer[] = [];
  /** Called when a mail has come up to its final dot, before any answer; for a kill at that very moment. */
  onDot: (() => void) | undefined;
  port = 0;
  private server: SMTPServer | undefined;
  private readonly sockets = new Set<Socket>();

  static async start(): Promise<SmtpSink> {
    const sink = new SmtpSink();
    await sink.up();
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** The mails that were taken, also those whose sender was never told so. */
  taken(): HandOver[] {
    return this.handOvers.filter(({ answer }) => typeof answer !== 'number' || answer === 250);
  }

  async up(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 10,
      onData: (stream, session, answered) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => this.answer(Buffer.concat(chunks).toString('utf8'), session, answered));
      },
    });
    server.on('error', () => undefined); // cut lines are what we do here
    server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.server.address() as { port: number }).port;
    this.server = server;
  }

  /** Nobody listens any more, and every line is cut. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    this.cut();
    await closed;
  }

  private answer(text: string, session: SMTPServerSession, answered: (error?: Error) => void): void {
    const answer = this.answers.shift() ?? 250;
    this.handOvers.push({
      messageId: /^Message-ID:\s*(\S+)/im.exec(text)?.[1] ?? '',
      to: session.envelope.rcptTo.map(({ address }) => address).join(','),
      answer,
    });
    const { onDot } = this;
    this.onDot = undefined;
    onDot?.();
    if (answer === 'cut-after-dot') this.cut();
    else if (typeof answer === 'object') setTimeout(answered, answer.slowMs);
    else answered(answer === 250 ? undefined : Object.assign(new Error('not now'), { responseCode: answer }));
  }

  private cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
