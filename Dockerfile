# syntax=docker/dockerfile:1

# The program and nothing else: no shell, no package manager, a numeric user, nothing that must be written but /tmp.
#   docker build --tag awards .
#   docker run --read-only --tmpfs /tmp awards help

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source

# What is restored changes less often than the sources: the layer is made again only when one of these does.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY Awards.Domain/Awards.Domain.csproj Awards.Domain/
COPY Awards.EventStore/Awards.EventStore.csproj Awards.EventStore/
COPY Awards.Projections/Awards.Projections.csproj Awards.Projections/
COPY Awards.Api/Awards.Api.csproj Awards.Api/
RUN dotnet restore Awards.Api/Awards.Api.csproj

COPY Awards.Domain/ Awards.Domain/
COPY Awards.EventStore/ Awards.EventStore/
COPY Awards.Projections/ Awards.Projections/
COPY Awards.Api/ Awards.Api/
RUN dotnet publish Awards.Api/Awards.Api.csproj --configuration Release --no-restore --output /app \
  -p:UseAppHost=false -p:DebugType=none -p:PublishDocumentationFile=false -p:PublishReferencesDocumentationFiles=false

# The folders of keys, empty: a volume that is mounted there for the first time takes over their owner.
RUN mkdir -p /state/keys /state/sessions /state/papers && chmod -R 0700 /state

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build --chown=1654:1654 /state/ /var/lib/awards/
COPY --from=build /app/ ./
ENV ASPNETCORE_HTTP_PORTS=8080 DOTNET_EnableDiagnostics=0
USER 1654:1654
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=12s --start-period=30s CMD ["dotnet", "Awards.Api.dll", "health"]
ENTRYPOINT ["dotnet", "Awards.Api.dll"]
CMD ["run"]
