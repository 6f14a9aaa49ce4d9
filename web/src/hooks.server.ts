import type { Handle, HandleServerError } from '@sveltejs/kit';
import { compressed } from '$lib/server/compressed.ts';
import { deskOf } from '$lib/server/desk.ts';

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.desk = await deskOf(event.platform);
  const response = await resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' });
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('Referrer-Policy', 'same-origin');
  return compressed(event.request, response);
};

export const handleError: HandleServerError = ({ error, status, message }) => {
  if (status === 404) return { message: 'There is no such page.' };
  console.error(error);
  return { message, hint: 'This is a mistake of ours, not of yours. The page may work again later.' };
};
