import type { Desk } from 'onrecord';

declare module 'node:http' {
  /** The server of `onrecord serve` hangs the desk on every request. */
  interface IncomingMessage {
    readonly onrecord?: Desk;
  }
}

declare global {
  namespace App {
    interface Error {
      message: string;
      /** What to do next. */
      hint?: string;
    }

    interface Locals {
      desk: Desk;
    }

    interface PageState {
      /** The query of the view that a page of the explorer shows, since the address changed without asking the server. */
      explorer?: string;
    }
  }
}
