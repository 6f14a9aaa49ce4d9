import type { Desk } from 'onrecord';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** What to do next. */
      hint?: string;
    }

    interface Locals {
      readonly desk: Desk;
    }

    /** What the server of `onrecord serve` hangs on the request. */
    interface Platform {
      readonly req: { readonly onrecord?: Desk };
    }
  }
}
