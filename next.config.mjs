/** @type {import('next').NextConfig} */
export default {
  serverExternalPackages: ['better-sqlite3'],
  poweredByHeader: false,
  reactStrictMode: true,
  // The page cache in front compresses once per version of the store.
  compress: false,
  images: { unoptimized: true },
}
