/** @type {import('next').NextConfig} */
export default {
  serverExternalPackages: ['better-sqlite3', 'better-auth', '@hyzyla/pdfium'],
  poweredByHeader: false,
  reactStrictMode: true,
  // The page cache in front compresses once per version of the store.
  compress: false,
  images: { unoptimized: true },
  // `npm test` checks all types, of tests too; whoever starts the site need not wait for that.
  typescript: { ignoreBuildErrors: true },
}
