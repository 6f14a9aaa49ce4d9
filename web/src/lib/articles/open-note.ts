import { createContext } from 'svelte';

/** Brings the note of a claim to the reader, given its finding's id; false where the browser cannot. */
export const [getOpenNote, setOpenNote] = createContext<(id: string) => boolean>();
