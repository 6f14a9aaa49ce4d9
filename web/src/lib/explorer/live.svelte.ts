import { onMount } from 'svelte';
import { on } from 'svelte/events';
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { Engine } from './engine.ts';
import { engineAtHand, localEngine } from './local.ts';

/** A view of the votes: its address, and how what is asked is read from a query and written as one. */
export interface View<Asked> {
  readonly path: string;
  parse(engine: Engine, search: URLSearchParams): Asked;
  /** Without what goes without saying. */
  query(years: Years, asked: Asked): string;
  /** What it needs beside the votes before it can answer here. */
  also?(version: string): Promise<unknown>;
  /** A query that this view cannot show: the server leads on. */
  passes?(search: URLSearchParams): boolean;
}

interface Years {
  readonly first: number;
  readonly last: number;
}

/** What the server drew, and with which record. */
interface Drawn<Asked> {
  readonly asked: Asked;
  readonly years: Years;
  readonly version: string;
  readonly today: string;
}

export type Live<Asked> = ReturnType<typeof live<Asked>>;

/**
 * Makes a view that the server drew answer here. The page is plain links and a form; once the votes are at hand, links to the same view and
 * fields of its form change what is asked and the address, and no page is requested. Call it while a page is set up.
 */
export function live<Asked>({ path, parse, query, also, passes }: View<Asked>, drawn: () => Drawn<Asked>) {
  let engine = $state.raw(also ? undefined : engineAtHand(drawn().version));
  /** What the reader asks while a hand is on a slider; the address follows when it lets go. */
  let held = $state.raw<Asked>();
  let wrong = $state('');
  let frame = 0;
  const kept = $derived(
    engine && page.state.explorer !== undefined
      ? parse(engine, new URLSearchParams(page.state.explorer))
      : drawn().asked,
  );
  onMount(() => {
    const { version, today } = drawn();
    Promise.all([localEngine(version, today), also?.(version)]).then(
      ([found]) => {
        engine = found;
      },
      () => undefined,
    );
    return () => cancelAnimationFrame(frame);
  });

  const address = (asked: Asked) => `${path}${query(drawn().years, asked)}`;

  /** Shows this from the next frame on, under the same address. */
  function hold(next: Asked): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      held = next;
    });
  }

  /** Shows this, under its own address. */
  function show(next: Asked, as: typeof pushState = pushState): void {
    cancelAnimationFrame(frame);
    wrong = '';
    if (address(next) !== address(kept)) as(address(next), { explorer: query(drawn().years, next) });
    held = undefined;
  }

  function take(search: URLSearchParams, as: typeof pushState): boolean {
    try {
      show(parse(engine as Engine, search), as);
      return true;
    } catch (thrown) {
      const { message, hint } = thrown as { message: string; hint?: string };
      wrong = [message, hint].filter(Boolean).join(' ');
      return false;
    }
  }

  function click(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!engine || !link || event.defaultPrevented || isForElsewhere(event, link)) return;
    const url = new URL(link.href);
    if (url.origin + url.pathname !== location.origin + path || url.hash || passes?.(url.searchParams))
      return;
    if (take(url.searchParams, pushState)) event.preventDefault();
  }

  /** The fields of a form that asks for this view. */
  function fieldsOf(form: HTMLFormElement | null): URLSearchParams | undefined {
    if (!engine || !form || new URL(form.action).pathname !== path) return undefined;
    return new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  }

  function submit(event: SubmitEvent): void {
    const fields = fieldsOf(event.target as HTMLFormElement);
    if (!fields || passes?.(fields)) return;
    event.preventDefault();
    take(fields, pushState);
  }

  function change({ target }: Event): void {
    const { form, name, type } = target as HTMLInputElement;
    const fields = name ? fieldsOf(form) : undefined;
    if (!fields) return;
    if (passes?.(fields)) form?.requestSubmit();
    else take(fields, isGradual(type) ? replaceState : pushState);
  }

  function input(event: Event): void {
    const { form, name, type, list } = event.target as HTMLInputElement;
    const fields = name ? fieldsOf(form) : undefined;
    if (!fields || passes?.(fields)) return;
    if (list && isPicked(event)) take(fields, pushState);
    else if (isGradual(type)) hold(parse(engine as Engine, fields));
  }

  return {
    path,
    get engine() {
      return engine;
    },
    /** What is shown now. */
    get asked(): Asked {
      return held ?? kept;
    },
    /** What the address says. */
    get kept(): Asked {
      return kept;
    },
    /** Why what was typed last cannot be shown; empty if it can. */
    get wrong() {
      return wrong;
    },
    address,
    hold,
    show,
    /** Shows this under its own address, in place of the last. */
    settle: (next: Asked) => show(next, replaceState),
    /** For the element around everything that asks for this view. */
    here(node: HTMLElement) {
      const ends = [
        on(node, 'click', click),
        on(node, 'submit', submit),
        on(node, 'change', change),
        on(node, 'input', input),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

function isForElsewhere(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const other = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return other || link.target !== '' || link.hasAttribute('download');
}

/** What is answered while the reader is still at it. */
function isGradual(type: string): boolean {
  return type === 'range' || type === 'search';
}

/** Whether a name was picked from the list rather than typed. */
function isPicked(event: Event): boolean {
  return !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';
}
