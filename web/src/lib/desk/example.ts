/** What the editor offers to begin with: three sentences to try on. */
export const example = `---
title: A hundred ways to say no
published: 2016-11-16
---

In November 2016 Russia took back its signature from the Rome Statute. It had signed in 2000 and never ratified.

At the time the Rome Statute had 124 parties. Burundi, South Africa and the Gambia had given notice that they would leave.

The General Assembly adopted A/RES/68/262 by 100 votes to 11, with 58 abstentions. China abstained on A/RES/68/262.

Russia and China voted alike in 86 per cent of contested votes from 2000 to 2015.
`;
