import type { ExplainedFinding, Report, Verdict } from './finding.ts';
import { capital } from './say.ts';

interface Options {
  /** Where the article stands on the web; its file if not given. */
  readonly address?: string | undefined;
}

/** As readers of fact checks know them; what the record cannot say has no number. */
const ratings: Readonly<
  Record<Exclude<Verdict, 'broken'>, readonly [name: string, value: number | undefined]>
> = {
  holds: ['True', 5],
  outdated: ['True when published, no longer so', 3],
  contradicted: ['False', 1],
  unsupported: ['Unproven', undefined],
};

/**
 * Findings as schema.org's ClaimReview in JSON-LD, for search engines and fact-check feeds. A broken claim was not checked, so it is
 * no review.
 */
export function claimReviewsOf(reports: readonly Report[], { address }: Options = {}) {
  return {
    '@context': 'https://schema.org',
    '@graph': reports.flatMap((report) =>
      report.claims.flatMap((claim) => (claim.verdict === 'broken' ? [] : review(report, claim, address))),
    ),
  };
}

function review(report: Report, claim: ExplainedFinding, address: string | undefined) {
  const { title, byline, published, today, article } = report;
  const [alternateName, ratingValue] = ratings[claim.verdict as Exclude<Verdict, 'broken'>];
  const url = address ?? encodeURI(article);
  return {
    '@type': 'ClaimReview',
    url: `${url}#claim-${encodeURIComponent(claim.id)}`,
    datePublished: today,
    claimReviewed: claim.text,
    author: { '@type': 'Organization', name: 'Onrecord' },
    itemReviewed: {
      '@type': 'Claim',
      name: claim.text,
      datePublished: published,
      ...(byline && { author: authorOf(byline) }),
      appearance: { '@type': 'NewsArticle', headline: title, datePublished: published, url },
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName,
      ...(ratingValue !== undefined && { ratingValue, bestRating: 5, worstRating: 1 }),
      ratingExplanation: [claim.says, claim.life].filter(Boolean).map(capital).join(' '),
    },
    citation: claim.sources.map(({ publisher, title: name, address: source }) => ({
      '@type': 'CreativeWork',
      name,
      publisher: { '@type': 'Organization', name: publisher },
      ...(source && { url: source }),
    })),
  };
}

/** `By Jane Doe` names a person; a byline without `By`, Reuters, an organisation. */
function authorOf(byline: string) {
  const name = byline.replace(/^by\s+/i, '');
  return { '@type': name === byline ? 'Organization' : 'Person', name };
}
