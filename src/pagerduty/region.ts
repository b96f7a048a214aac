/** Where an account lives: PagerDuty keeps those of the EU on servers of their own. */
export const REGIONS = ['us', 'eu'] as const;
export type Region = (typeof REGIONS)[number];

const ADDRESSES: Readonly<Record<Region, string>> = {
  us: 'https://api.pagerduty.com',
  eu: 'https://api.eu.pagerduty.com',
};

export function addressOf(region: Region): string {
  return ADDRESSES[region];
}

/** The region whose official address this is; undefined for any other address. */
export function regionOf(address: string): Region | undefined {
  return REGIONS.find((region) => ADDRESSES[region] === address.replace(/\/+$/, ''));
}

export function otherRegion(region: Region): Region {
  return region === 'us' ? 'eu' : 'us';
}
