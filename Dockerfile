# Debian, because the embedded engine has no build for Alpine on x64.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci --ignore-scripts
COPY src src
COPY schema schema
COPY loaders loaders
RUN npm run build

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts: prepare would look for the compiler, which production does not install.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY --from=build /app/dist dist
COPY schema/schema.graphql schema/schema.graphql
COPY seeds seeds
RUN mkdir /data && chown node:node /data
ENV SIGNATORY_DATA=/data SIGNATORY_HOST=0.0.0.0 SIGNATORY_PORT=4000
USER node
EXPOSE 4000
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:4000/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/src/cli.js"]
CMD ["serve"]
